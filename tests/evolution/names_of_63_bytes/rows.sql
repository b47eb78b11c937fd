INSERT INTO "toooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo" ("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "가가가가가가가가가가가가가가가가가가가가가") VALUES (1, 'x'), (2, 'y');
