INSERT INTO order_lines (order_id, line, what) VALUES (1, 1, 'paper'), (1, 2, 'pens'), (2, 1, 'ink');
INSERT INTO orders (id) VALUES (1), (2);
