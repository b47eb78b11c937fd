UPDATE users SET age = 50 WHERE name = 'Ada';
