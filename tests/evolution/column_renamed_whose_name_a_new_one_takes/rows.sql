INSERT INTO users (name) VALUES ('Ada Lovelace'), ('Bob');
