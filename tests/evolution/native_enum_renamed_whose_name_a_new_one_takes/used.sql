INSERT INTO users (id, plays) VALUES (99, 'lead');
