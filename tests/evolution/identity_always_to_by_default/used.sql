INSERT INTO users (name) VALUES ('Cid');
INSERT INTO users (id, name) VALUES (77, 'Dan');
