SELECT first FROM events ORDER BY id
