INSERT INTO users (today, yesterday) VALUES ('happy', 'sad'), ('calm', 'calm');
INSERT INTO diaries (mood) VALUES ('sad');
