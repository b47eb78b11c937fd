INSERT INTO users (first, last) VALUES (4, 5);
