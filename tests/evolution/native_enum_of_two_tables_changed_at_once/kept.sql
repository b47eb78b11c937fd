SELECT 'user', cast(role AS text), '' FROM users UNION ALL SELECT 'grant', cast(role AS text), cast(implied AS text) FROM grants ORDER BY 1, 2;
