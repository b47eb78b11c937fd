INSERT INTO users (a, b) VALUES (1, 2);
