SELECT a, host(b) FROM users
