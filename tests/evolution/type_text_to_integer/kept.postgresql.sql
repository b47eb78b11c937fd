SELECT a, b::int::text FROM users ORDER BY id
