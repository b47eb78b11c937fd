SELECT a::int, b::int FROM users ORDER BY id
