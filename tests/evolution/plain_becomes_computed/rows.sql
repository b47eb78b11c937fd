INSERT INTO users (price, pieces, total) VALUES (10, 3, 7), (5, 0, NULL);
