INSERT INTO users (name, age) VALUES ('u1', 1), ('u2', 2);
INSERT INTO people (name, age, user_id) VALUES ('p1', 3, 2);
INSERT INTO posts (author_id) VALUES (1);
