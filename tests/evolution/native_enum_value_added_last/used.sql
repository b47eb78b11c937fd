INSERT INTO users (role) VALUES ('guest');
