INSERT INTO users (code) VALUES ('x');
INSERT INTO users (id) VALUES (77);
