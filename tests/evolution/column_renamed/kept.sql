SELECT full_name, years, grade FROM users ORDER BY id
