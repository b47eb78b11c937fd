INSERT INTO users (number, mail) VALUES (7, 'a@b'), (8, 'c@d');
INSERT INTO posts (user_number, user_mail) VALUES (7, 'c@d'), (8, NULL);
