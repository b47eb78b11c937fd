SELECT a, b, c FROM users ORDER BY id
