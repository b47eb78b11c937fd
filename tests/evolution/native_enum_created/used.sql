INSERT INTO users (id, age) VALUES (99, 1);
