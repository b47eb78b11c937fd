INSERT INTO events (starts, ends, a, b) VALUES ('2026-01-01', '2026-01-02', 1, NULL), ('2026-02-01', '2026-02-01', NULL, 2);
