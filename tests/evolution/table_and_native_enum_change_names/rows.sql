INSERT INTO users (rank) VALUES ('admin'), ('editor');
