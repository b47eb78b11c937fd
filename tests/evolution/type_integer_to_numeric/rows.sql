INSERT INTO users (a) VALUES (36), (-1);
