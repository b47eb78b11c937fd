INSERT INTO users (made, token) VALUES (now(), '6ba7b810-9dad-11d1-80b4-00c04fd430c8');
