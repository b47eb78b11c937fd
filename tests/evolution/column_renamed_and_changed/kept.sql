SELECT full_name, years FROM users ORDER BY id
