SELECT name, created_at GLOB '2*Z', updated_at FROM users ORDER BY id
