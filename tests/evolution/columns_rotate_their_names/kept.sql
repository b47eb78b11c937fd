SELECT a, c FROM users ORDER BY id
