SELECT u.name, u.age, p.title FROM users u JOIN posts p ON p.user_id = u.id ORDER BY p.id
