INSERT INTO users (a, b) VALUES ('10.0.0.1', '10.0.0.2');
