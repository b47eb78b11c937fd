INSERT INTO users (name, full_name) VALUES ('Ada', 'Ada Lovelace');
