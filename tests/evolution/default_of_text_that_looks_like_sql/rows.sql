INSERT INTO users (a) VALUES ('x');
