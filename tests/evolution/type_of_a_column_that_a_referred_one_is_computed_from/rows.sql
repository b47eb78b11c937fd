INSERT INTO users (name) VALUES ('Ada');
INSERT INTO posts (user_low) VALUES ('ada');
