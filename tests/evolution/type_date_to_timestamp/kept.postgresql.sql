SELECT to_char(a, 'YYYY-MM-DD"T"HH24:MI:SS.US'), b::text FROM users
