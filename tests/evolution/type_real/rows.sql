INSERT INTO users (a, b, c) VALUES (0.5, 3, 2.25), (-1.25, -4, 0);
