INSERT INTO people (name, age) VALUES ('Ada', 36), ('Bob', 40);
