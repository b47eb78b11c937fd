INSERT INTO users (a) VALUES ('a text that is longer than twenty');
