INSERT INTO people (name, age) VALUES ('Cid', 1);
INSERT INTO users (person_id, name) VALUES (3, 'Ada');
DELETE FROM people WHERE name = 'Ada';
