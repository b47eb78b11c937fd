INSERT INTO users (a) VALUES ('Ada'), ('Barbara');
