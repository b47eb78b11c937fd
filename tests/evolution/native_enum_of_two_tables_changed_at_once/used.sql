INSERT INTO users (id) VALUES (99);
INSERT INTO grants VALUES ('owner', 'boss');
