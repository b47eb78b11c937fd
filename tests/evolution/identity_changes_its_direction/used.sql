INSERT INTO users (name) VALUES ('Eve'), ('Fay');
INSERT INTO debts (name) VALUES ('Gus'), ('Hal');
