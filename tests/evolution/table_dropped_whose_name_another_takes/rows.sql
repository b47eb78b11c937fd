INSERT INTO users (name) VALUES ('Ada');
INSERT INTO people (name, user_id) VALUES ('Bob', 1);
INSERT INTO posts (author_id) VALUES (NULL);
