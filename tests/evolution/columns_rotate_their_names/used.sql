INSERT INTO users (a, c) VALUES ('w', 'y');
