SELECT id, cast(role AS text), cast(second AS text) FROM users ORDER BY id;
