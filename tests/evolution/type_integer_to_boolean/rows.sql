INSERT INTO users (a, b) VALUES (1, 0), (0, 1);
