INSERT INTO users (a, b) VALUES ('Ada', 'ten signs.'), ('', '');
