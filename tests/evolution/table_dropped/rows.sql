INSERT INTO users (name) VALUES ('Ada'), ('Bob');
INSERT INTO posts (user_id, title) VALUES (1, 'one'), (1, 'two'), (2, 'three');
