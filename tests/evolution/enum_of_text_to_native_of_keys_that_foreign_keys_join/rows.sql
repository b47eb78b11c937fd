INSERT INTO states (status) VALUES ('open'), ('closed');
INSERT INTO tasks (status) VALUES ('closed');
