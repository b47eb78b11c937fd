INSERT INTO posts (user_id, slug) VALUES (1, 'first');
