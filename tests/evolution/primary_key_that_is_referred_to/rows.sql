INSERT INTO users (name, number) VALUES ('Ada', 1), ('Bob', 2);
INSERT INTO posts (user_name, user_number) VALUES ('Ada', 1), ('Bob', 1);
