INSERT INTO users (a, b) VALUES ('y', '2'), ('1', 'x');
INSERT INTO posts (of) VALUES ('2');
