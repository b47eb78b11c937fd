SELECT u.name, e.what, e.times, l.id FROM "log.events" e JOIN users u ON u.id = e.user_id JOIN lines l ON l.event_id = e.id ORDER BY l.id
