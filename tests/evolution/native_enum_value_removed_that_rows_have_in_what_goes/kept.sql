SELECT id, today FROM users ORDER BY id
