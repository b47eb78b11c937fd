SELECT id, order_id, line, what FROM order_lines ORDER BY order_id, line
