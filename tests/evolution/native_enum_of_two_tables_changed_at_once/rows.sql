INSERT INTO users (role) VALUES ('admin'), ('viewer');
INSERT INTO grants VALUES ('admin', 'viewer'), ('viewer', NULL);
