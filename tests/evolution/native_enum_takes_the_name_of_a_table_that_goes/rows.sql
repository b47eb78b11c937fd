INSERT INTO users (role) VALUES ('admin'), ('editor');
