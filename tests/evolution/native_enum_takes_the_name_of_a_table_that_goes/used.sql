INSERT INTO users (id, role) VALUES (99, 'admin');
