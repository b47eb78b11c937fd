SELECT a.name, u.full_name, u.age, p.id FROM accounts a JOIN users u ON u.user_id = a.id JOIN posts p ON p.author_id = u.id
