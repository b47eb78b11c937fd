INSERT INTO users (first, last) VALUES ('Ada', 'L');
