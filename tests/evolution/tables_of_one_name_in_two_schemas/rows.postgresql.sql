INSERT INTO users (name) VALUES ('Ada'), ('Bob');
INSERT INTO audit.events (user_id, what, times) VALUES (1, 'in', 2), (2, 'out', 3);
INSERT INTO log.events (event_id, level) VALUES (2, 7), (1, 8);
