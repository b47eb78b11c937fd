SELECT name, age, note, code FROM users ORDER BY id
