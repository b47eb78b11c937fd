INSERT INTO people (name, age) VALUES ('u3', 3);
INSERT INTO users (name, age, user_id) VALUES ('p2', 4, 3);
