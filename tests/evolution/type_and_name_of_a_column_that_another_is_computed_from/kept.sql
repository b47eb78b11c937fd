SELECT low FROM users ORDER BY id
