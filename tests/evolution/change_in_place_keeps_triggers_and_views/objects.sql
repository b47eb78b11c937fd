CREATE VIEW adults AS SELECT name FROM users WHERE age > 17;
CREATE FUNCTION older() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN UPDATE posts SET title = ''older'' WHERE user_id = new.id; RETURN new; END';
CREATE TRIGGER older AFTER UPDATE ON users FOR EACH ROW EXECUTE FUNCTION older();
