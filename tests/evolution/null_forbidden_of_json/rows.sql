INSERT INTO users (a) VALUES ('{}');
