INSERT INTO users (a, b) VALUES ('{"a": 1}', NULL), ('[]', '{"b": [1, 2]}');
