SELECT p.name, (SELECT count(*) FROM posts WHERE author_id = p.id), (SELECT count(*) FROM users WHERE person_id = p.id) FROM people p ORDER BY p.id
