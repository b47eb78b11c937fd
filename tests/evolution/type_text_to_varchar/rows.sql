INSERT INTO users (a, b) VALUES ('Ada', '한국어다섯'), ('', NULL);
