UPDATE users SET id = 77 WHERE id = 1;
