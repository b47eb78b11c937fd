SELECT id, cast(role AS text) FROM users ORDER BY id;
