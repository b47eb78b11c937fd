INSERT INTO users (level) VALUES (1), (10);
