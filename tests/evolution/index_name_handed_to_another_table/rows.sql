INSERT INTO a (x, y) VALUES (1, 2);
INSERT INTO b (x, y) VALUES (1, 2);
