INSERT INTO users (name, age) VALUES ('Cid', 1);
DELETE FROM users WHERE name = 'Ada';
