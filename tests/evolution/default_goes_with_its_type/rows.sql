INSERT INTO users (a, b) VALUES (false, 6);
