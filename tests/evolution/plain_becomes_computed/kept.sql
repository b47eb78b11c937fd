SELECT total FROM users ORDER BY id
