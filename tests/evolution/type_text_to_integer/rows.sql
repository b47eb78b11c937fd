INSERT INTO users (a, b) VALUES ('36', 'true'), ('-1', 'no');
