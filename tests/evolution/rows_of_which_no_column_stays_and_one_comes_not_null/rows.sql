INSERT INTO words (a) VALUES (3), (5), (8);
