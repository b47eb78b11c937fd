INSERT INTO teams (name, lead_id) VALUES ('red', 2);
INSERT INTO members (team_id) VALUES (1), (1);
