INSERT INTO users (role, second) VALUES ('admin', NULL), ('viewer', 'admin');
