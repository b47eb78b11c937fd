SELECT a, b FROM users
