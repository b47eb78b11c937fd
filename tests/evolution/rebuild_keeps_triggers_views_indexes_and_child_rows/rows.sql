INSERT INTO users (name, age) VALUES ('Ada', 36), ('Bob', 40);
INSERT INTO posts (user_id, title) VALUES (1, 'one'), (1, 'two'), (2, 'three');
INSERT INTO notes (user_id) VALUES (1), (NULL);
