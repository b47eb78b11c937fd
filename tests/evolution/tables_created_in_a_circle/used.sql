INSERT INTO teams (name) VALUES ('red');
INSERT INTO members (team_id) VALUES (1), (1);
UPDATE teams SET lead_id = 2;
