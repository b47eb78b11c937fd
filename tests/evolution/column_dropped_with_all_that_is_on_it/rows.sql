INSERT INTO users (name) VALUES ('Ada'), ('Bob');
INSERT INTO posts (user_id, slug, stars, title) VALUES (1, 'a', 5, 'one'), (2, 'b', 1, 'two');
