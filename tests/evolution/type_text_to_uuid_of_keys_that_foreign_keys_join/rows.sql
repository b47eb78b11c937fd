INSERT INTO users (id) VALUES ('6ba7b810-9dad-11d1-80b4-00c04fd430c8');
INSERT INTO posts (user_id) VALUES ('6ba7b810-9dad-11d1-80b4-00c04fd430c8');
