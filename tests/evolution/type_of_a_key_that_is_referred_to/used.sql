INSERT INTO users (name) VALUES ('Cid');
INSERT INTO posts (user_id, title) VALUES (3, 'four');
