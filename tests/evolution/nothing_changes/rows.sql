INSERT INTO users (age) VALUES (36);
INSERT INTO posts (title) VALUES ('one');
