INSERT INTO users (a, b) VALUES ('{1,2,3}', '{a,"b c"}'), ('{}', '{}');
