INSERT INTO currencies (code, rate) VALUES ('EUR', 100), ('CHF', 95);
INSERT INTO units (code, rate) VALUES ('m', 1);
