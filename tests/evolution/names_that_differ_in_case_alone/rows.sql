INSERT INTO "Users" ("Name") VALUES ('Ada');
