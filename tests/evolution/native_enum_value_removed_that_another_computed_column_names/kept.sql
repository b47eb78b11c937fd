SELECT kind FROM numbers WHERE plain AND NOT other ORDER BY id
