INSERT INTO users (level) VALUES (100);
