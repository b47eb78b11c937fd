INSERT INTO users (name, age) VALUES ('Ada', 36);
