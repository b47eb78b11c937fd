INSERT INTO numbers (kind) VALUES ('even'), ('none');
