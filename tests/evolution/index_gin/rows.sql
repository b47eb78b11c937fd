INSERT INTO users (data, tags) VALUES ('{"a": 1}', '{x}');
