SELECT id, text FROM words ORDER BY id
