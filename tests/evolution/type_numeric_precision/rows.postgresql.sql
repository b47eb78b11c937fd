INSERT INTO users (a, b) VALUES (12.34, 1.2350), (-0.01, NULL);
