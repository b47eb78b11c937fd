INSERT INTO users (org, number, name) VALUES (1, 1, 'Ada'), (1, 2, 'Bob');
INSERT INTO posts (user_org, user_number, title) VALUES (1, 1, 'one'), (1, 2, 'two');
