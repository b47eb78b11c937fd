INSERT INTO users (role) VALUES ('it''s first'), ('guest');
