INSERT INTO users (price) VALUES (10), (5);
