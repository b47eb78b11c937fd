INSERT INTO rates (code, year, rate) VALUES ('EUR', 2024, 100), ('CHF', 2024, 95);
INSERT INTO units (code, region) VALUES ('m', 'EU');
