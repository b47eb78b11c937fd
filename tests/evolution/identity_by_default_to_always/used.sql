INSERT INTO users (name) VALUES ('Cid');
