INSERT INTO role (id, age) VALUES (99, 1);
