INSERT INTO status (name) VALUES ('open');
INSERT INTO tasks (status) VALUES (NULL);
