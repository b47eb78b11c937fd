INSERT INTO users (a, b) VALUES ('36', 1);
