INSERT INTO log.events (user_id, what) VALUES (1, 'again');
INSERT INTO lines (event_id) VALUES (3);
