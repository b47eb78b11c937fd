INSERT INTO users (id, name) VALUES (7, 'Ada'), (41, 'Bob');
