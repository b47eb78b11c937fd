INSERT INTO users (age, role) VALUES (7, 'admin'), (8, 'editor');
