INSERT INTO users (name) VALUES ('Ada'), ('Bob');
INSERT INTO debts (name) VALUES ('Cid'), ('Dan');
