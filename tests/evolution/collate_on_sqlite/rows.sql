INSERT INTO users (a, b, c) VALUES ('x', 'y', 'z'), ('X1', 'Y', 'Z');
