SELECT e.what, l.level FROM audit.events e JOIN log.events l ON l.event_id = e.id ORDER BY l.id
