DROP TRIGGER older;
DROP TRIGGER written;
DROP VIEW adults;
DROP INDEX by_hand;
