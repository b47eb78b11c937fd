INSERT INTO users (full_name, name) VALUES ('Cid', 'c');
