INSERT INTO users (a, b, name) VALUES (1, 2, 'Cid');
