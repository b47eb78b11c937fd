SELECT first, last FROM users ORDER BY id
