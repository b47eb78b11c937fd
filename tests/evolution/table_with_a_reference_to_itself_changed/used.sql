DELETE FROM trees WHERE id = 1;
