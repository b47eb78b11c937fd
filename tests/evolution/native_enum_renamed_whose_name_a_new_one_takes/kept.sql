SELECT role, plays FROM users ORDER BY id
