INSERT INTO users (role) VALUES ('admin'), ('viewer');
