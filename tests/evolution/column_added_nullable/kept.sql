SELECT name, phone, points, vip FROM users ORDER BY id
