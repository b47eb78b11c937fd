INSERT INTO users (name, age, phone, mail) VALUES ('Ada', 36, '1', 'a@b'), ('Bob', 40, NULL, 'b@b');
INSERT INTO posts (user_id, title) VALUES (1, 'one'), (2, 'two');
INSERT INTO tags (word) VALUES ('x');
