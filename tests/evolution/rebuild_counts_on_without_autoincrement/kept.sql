SELECT count(*) FROM sqlite_schema WHERE name = 'users' AND sql LIKE '%AUTOINCREMENT%'
