INSERT INTO users (first, last) VALUES (7, 2), (9, 3);
