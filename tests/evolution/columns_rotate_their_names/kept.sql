SELECT a, c FROM users
