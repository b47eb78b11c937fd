INSERT INTO posts (title, stars) VALUES ('one', 5);
