INSERT INTO users (role) VALUES ('editor');
