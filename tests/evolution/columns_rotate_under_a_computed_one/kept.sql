SELECT a, c, twice FROM users
