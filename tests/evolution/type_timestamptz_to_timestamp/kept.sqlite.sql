SELECT a, b FROM users ORDER BY id
