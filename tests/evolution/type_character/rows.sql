INSERT INTO users (a) VALUES ('EUR'), ('CHF');
