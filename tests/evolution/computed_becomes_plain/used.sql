UPDATE users SET total = 1;
