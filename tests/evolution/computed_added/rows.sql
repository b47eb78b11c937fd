INSERT INTO users (price, pieces) VALUES (10, 3), (5, 0);
