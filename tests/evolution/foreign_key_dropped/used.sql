INSERT INTO posts (user_id, title) VALUES (99, 'free');
