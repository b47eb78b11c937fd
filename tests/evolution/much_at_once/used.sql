INSERT INTO labels (post_id, word) VALUES (1, 'new');
DELETE FROM labels;
DELETE FROM accounts WHERE id = 1;
