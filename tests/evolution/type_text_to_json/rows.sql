INSERT INTO users (a) VALUES ('{"a": 1}'), ('[]');
