INSERT INTO users (name) VALUES ('Ada'), ('Bob');
INSERT INTO "audit.events" (user_id, what, times) VALUES (1, 'in', 2), (2, 'out', 3);
INSERT INTO lines (event_id) VALUES (2), (1);
