SELECT id, user_id, word, times, place FROM audit.events ORDER BY id
