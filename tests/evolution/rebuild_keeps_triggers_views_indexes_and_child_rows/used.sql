INSERT INTO posts (user_id, title) VALUES (2, 'four');
UPDATE users SET age = 50 WHERE name = 'Ada';
