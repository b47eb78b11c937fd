SELECT low, up FROM users ORDER BY id
