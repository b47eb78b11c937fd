INSERT INTO users (id, name) VALUES (7, 'Ada'), (2000, 'Bob');
