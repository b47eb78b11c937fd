SELECT full_name, name FROM users ORDER BY id
