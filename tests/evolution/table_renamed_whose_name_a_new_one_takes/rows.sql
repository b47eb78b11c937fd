INSERT INTO users (name, age) VALUES ('Ada', 36), ('Bob', 40);
INSERT INTO posts (author_id) VALUES (1), (1), (2);
