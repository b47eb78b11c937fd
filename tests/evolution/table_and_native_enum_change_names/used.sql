INSERT INTO role (id, rank) VALUES (99, 'admin');
