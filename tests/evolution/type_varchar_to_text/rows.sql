INSERT INTO users (a, b) VALUES ('Ada', 'x'), ('', NULL);
