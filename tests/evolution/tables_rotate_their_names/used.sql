INSERT INTO accounts (name, age) VALUES ('u3', 3);
INSERT INTO users (full_name, age, user_id) VALUES ('p2', 4, 3);
