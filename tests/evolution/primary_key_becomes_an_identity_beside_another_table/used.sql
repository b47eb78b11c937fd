INSERT INTO order_lines (order_id, line, what) VALUES (2, 2, 'more ink');
