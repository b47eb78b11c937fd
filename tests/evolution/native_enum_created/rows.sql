INSERT INTO users (age) VALUES (7);
