INSERT INTO "order" ("name", "이름", "two words", "say ""hi""") VALUES ('Ada', '아다', 'x', 5), ('Bob', '밥', NULL, NULL);
