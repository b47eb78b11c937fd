INSERT INTO users (name, age) VALUES (NULL, NULL);
