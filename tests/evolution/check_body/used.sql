INSERT INTO users (a, b, name) VALUES (100, 0, '');
