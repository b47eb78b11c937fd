DELETE FROM users WHERE number = 1;
