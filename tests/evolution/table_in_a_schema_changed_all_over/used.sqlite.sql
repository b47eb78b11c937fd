INSERT INTO "audit.events" (user_id, word) VALUES (1, 'again');
