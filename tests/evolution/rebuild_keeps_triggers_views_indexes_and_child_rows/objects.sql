CREATE INDEX by_hand ON users (name, age);
CREATE VIEW adults AS SELECT name FROM users WHERE age > 17;
CREATE TRIGGER older AFTER UPDATE ON users BEGIN UPDATE posts SET title = 'older' WHERE user_id = new.id; END;
CREATE TRIGGER written AFTER INSERT ON posts BEGIN UPDATE users SET age = age + 1 WHERE id = new.user_id; END;
