INSERT INTO users (a, b) VALUES (true, NULL), (false, true);
