INSERT INTO users (a, b, name) VALUES (1, 1, 'Ada'), (2, 1, 'Bob');
