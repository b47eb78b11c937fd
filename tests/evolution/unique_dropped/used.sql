INSERT INTO users (a, b, name) VALUES (1, 1, 'Ada');
