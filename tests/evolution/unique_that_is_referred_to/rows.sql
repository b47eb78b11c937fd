INSERT INTO users (number) VALUES (7), (8);
INSERT INTO posts (user_number) VALUES (8);
