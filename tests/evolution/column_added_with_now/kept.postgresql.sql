SELECT name, created_at <= now(), updated_at FROM users ORDER BY id
