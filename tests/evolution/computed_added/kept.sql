SELECT price, pieces, total FROM users ORDER BY id
