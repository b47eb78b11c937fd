SELECT id, name FROM users UNION ALL SELECT id, name FROM debts ORDER BY name, id
