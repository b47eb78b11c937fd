INSERT INTO users (name, age, mail) VALUES ('Ada', 36, 'A@b'), ('Bob', NULL, 'b@b');
