INSERT INTO users (name, age, rank) VALUES ('Ada', 36, 2), ('Bob', 40, 1);
