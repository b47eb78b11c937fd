INSERT INTO users (a) VALUES ('{"a": ');
