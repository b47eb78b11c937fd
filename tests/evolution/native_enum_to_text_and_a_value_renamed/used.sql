INSERT INTO users (id) VALUES (99);
