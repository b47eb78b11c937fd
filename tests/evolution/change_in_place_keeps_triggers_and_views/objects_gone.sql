DROP TRIGGER older ON users;
DROP FUNCTION older;
DROP VIEW adults;
