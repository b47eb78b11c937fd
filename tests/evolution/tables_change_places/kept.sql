SELECT a.name, u.name, u.age, p.id FROM people a JOIN users u ON u.user_id = a.id JOIN posts p ON p.author_id = u.id
