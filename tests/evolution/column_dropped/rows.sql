INSERT INTO users (name, phone) VALUES ('Ada', '+44'), ('Bob', NULL);
