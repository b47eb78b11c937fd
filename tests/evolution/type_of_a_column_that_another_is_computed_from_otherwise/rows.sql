INSERT INTO users (code) VALUES ('36'), ('7');
