INSERT INTO users (made, token) VALUES ('2025-12-18T10:45:00Z', '6ba7b810-9dad-11d1-80b4-00c04fd430c8');
