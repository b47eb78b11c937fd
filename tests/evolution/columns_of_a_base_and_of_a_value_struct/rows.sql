INSERT INTO users (name, city) VALUES ('Ada', 'London'), ('Bob', NULL);
