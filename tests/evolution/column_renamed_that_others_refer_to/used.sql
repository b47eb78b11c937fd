DELETE FROM posts WHERE user_mail = 'c@d';
DELETE FROM users WHERE id = 8;
