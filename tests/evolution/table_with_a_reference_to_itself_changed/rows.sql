INSERT INTO nodes (name, parent_id) VALUES ('root', NULL), ('leaf', 1), ('leaf', 1);
