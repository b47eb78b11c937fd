INSERT INTO rates (code, year, rate) VALUES ('EUR', 2025, 101);
