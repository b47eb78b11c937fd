SELECT a, b, c FROM users
