INSERT INTO users (name) VALUES ('Ada'), ('Bob');
INSERT INTO audit.events (id, user_id, what, times, place) VALUES (5, 1, 'in', 2, 1), (6, 2, 'out', 3, 2);
