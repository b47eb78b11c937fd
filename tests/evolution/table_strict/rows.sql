INSERT INTO users (name, score) VALUES ('Ada', 1.5), ('Bob', NULL);
INSERT INTO posts (title) VALUES ('one');
