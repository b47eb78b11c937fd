INSERT INTO users (id, org, number) VALUES (1, 5, 6);
INSERT INTO users (id, boss_id, org, number) VALUES (2, 1, 5, 7);
INSERT INTO posts (user_id, user_org, user_number) VALUES (2, 5, 6);
