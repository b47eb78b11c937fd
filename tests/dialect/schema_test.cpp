// SPDX-License-Identifier: Apache-2.0
// Schemas in the SQL of each database: quoted in two parts on PostgreSQL, one name on SQLite.
#include <gtest/gtest.h>

#include "lowered.hpp"

using namespace cupel::migration;
using cupel::test::postgresql;
using cupel::test::sql_of;
using cupel::test::sqlite;

namespace {
constexpr operation base[] = {
    create_schema{.name = "audit"},
    create_schema{.name = "log"},
    create_table{.name = "users", .columns = {column{.name = "id", .type = integer}}, .primary_key = {"id"}},
    create_table{.name = "audit.events",
                 .columns = {column{.name = "id", .type = integer, .identity = by_default},
                             column{.name = "at", .type = integer}, column{.name = "who", .type = integer}},
                 .primary_key = {"id"}},
};
std::string pg(const operations& then) {
  return sql_of(postgresql, then, base);
}
std::string lite(const operations& then) {
  return sql_of(sqlite, then, base);
}
}  // namespace

TEST(schemas_on_postgresql, are_made_where_they_do_not_stand_and_dropped_where_they_were_made) {
  static constexpr operation list[] = {create_schema{.name = "it's"}, drop_schema{.name = "it's"}};
  cupel::schema::catalog state;
  const auto made = cupel::dialect::lower(postgresql, list, state, "shop");
  ASSERT_EQ(made.size(), 2u);
  EXPECT_EQ(made[0].sql, R"(DO $cupel$
BEGIN
  IF to_regnamespace('"it''s"') IS NULL THEN
    CREATE SCHEMA "it's";
    COMMENT ON SCHEMA "it's" IS 'created by cupel for shop';
  END IF;
END
$cupel$)");
  EXPECT_EQ(made[1].sql, R"(DO $cupel$
BEGIN
  IF obj_description(to_regnamespace('"it''s"'), 'pg_namespace') = 'created by cupel for shop' THEN
    DROP SCHEMA "it's";
  END IF;
END
$cupel$)");
}

TEST(schemas_on_postgresql, do_not_end_the_block_that_names_them) {
  static constexpr operation list[] = {create_schema{.name = "$cupel$"}};
  const auto sql = pg(list);
  EXPECT_EQ(sql.substr(0, 12), "DO $cupel_$\n");
  EXPECT_EQ(sql.substr(sql.size() - 8), "$cupel_$");
}

TEST(schemas_on_postgresql, are_quoted_apart_from_the_table) {
  static constexpr operation list[] = {
      create_table{.name = "log.lines",
                   .columns = {column{.name = "id", .type = integer, .comment = "number"},
                               column{.name = "event", .type = integer}},
                   .primary_key = {"id"},
                   .foreign_keys = {foreign_key{.name = "fk_lines_event",
                                                .columns = {"event"},
                                                .references = "audit.events",
                                                .referenced_columns = {"id"}}},
                   .comment = "text"},
      create_index{.name = "ix_lines_event", .table = "log.lines", .on = {"event"}},
      add_foreign_key{.table = "audit.events",
                      .name = "fk_events_who",
                      .columns = {"who"},
                      .references = "users",
                      .referenced_columns = {"id"}},
      add_column{.table = "audit.events", .name = "more", .type = text, .nullable = true, .comment = "yes"},
      alter_column{.table = "audit.events", .name = "at", .comment = "when"},
      alter_table{.name = "audit.events", .comment = "what happened"},
      rename_column{.table = "audit.events", .name = "id", .to = "number"},
      rename_index{.table = "log.lines", .name = "ix_lines_event", .to = "ix_e"},
      drop_index{.table = "log.lines", .name = "ix_e"},
      rename_constraint{.table = "log.lines", .name = "pk_lines", .to = "pk"},
      drop_foreign_key{.table = "log.lines", .name = "fk_lines_event"},
      drop_table{.name = "log.lines"},
  };
  EXPECT_EQ(pg(list), R"(CREATE TABLE "log"."lines" (
  "id" integer NOT NULL,
  "event" integer NOT NULL,
  CONSTRAINT "pk_lines" PRIMARY KEY ("id"),
  CONSTRAINT "fk_lines_event" FOREIGN KEY ("event") REFERENCES "audit"."events" ("id")
);
COMMENT ON TABLE "log"."lines" IS 'text';
COMMENT ON COLUMN "log"."lines"."id" IS 'number';
CREATE INDEX "ix_lines_event" ON "log"."lines" ("event");
ALTER TABLE "audit"."events" ADD CONSTRAINT "fk_events_who" FOREIGN KEY ("who") REFERENCES "users" ("id");
ALTER TABLE "audit"."events" ADD COLUMN "more" text;
COMMENT ON COLUMN "audit"."events"."more" IS 'yes';
COMMENT ON COLUMN "audit"."events"."at" IS 'when';
COMMENT ON TABLE "audit"."events" IS 'what happened';
ALTER TABLE "audit"."events" RENAME COLUMN "id" TO "number";
ALTER SEQUENCE IF EXISTS "audit"."events_id_seq" RENAME TO "events_number_seq";
ALTER INDEX "log"."ix_lines_event" RENAME TO "ix_e";
DROP INDEX "log"."ix_e";
ALTER TABLE "log"."lines" RENAME CONSTRAINT "pk_lines" TO "pk";
ALTER TABLE "log"."lines" DROP CONSTRAINT "fk_lines_event";
DROP TABLE "log"."lines")");
}

TEST(schemas_on_postgresql, are_named_where_a_column_is_made_anew_and_where_a_sequence_goes_on) {
  static constexpr operation first[] = {
      create_index{.name = "ix_positive", .table = "audit.events", .on = {expression("at + 1")}}};
  static constexpr operation list[] = {
      alter_column{.table = "audit.events", .name = "at", .type = text},
      alter_column{.table = "audit.events", .name = "who", .identity = by_default},
  };
  cupel::schema::catalog state;
  problem p;
  ASSERT_TRUE(replay(state, base, p) && replay(state, first, p));
  std::string text;
  for (const auto& s : cupel::dialect::lower(postgresql, list, state)) text += s.sql + '\n';
  EXPECT_EQ(text, R"(DROP INDEX "audit"."ix_positive"
ALTER TABLE "audit"."events" ALTER COLUMN "at" TYPE text
ALTER TABLE "audit"."events" ALTER COLUMN "who" ADD GENERATED BY DEFAULT AS IDENTITY
SELECT setval(pg_get_serial_sequence('"audit"."events"', 'who'), greatest(max("who") + 1, 1), false) FROM "audit"."events"
CREATE INDEX "ix_positive" ON "audit"."events" ((at + 1))
)");
}

TEST(tables_of_postgresql, move_to_another_schema_with_their_names) {
  static constexpr operation move[] = {rename_table{.name = "audit.events", .to = "log.events"}};
  EXPECT_EQ(pg(move), R"(ALTER TABLE "audit"."events" SET SCHEMA "log")");
  static constexpr operation inside[] = {rename_table{.name = "audit.events", .to = "audit.acts"}};
  EXPECT_EQ(pg(inside), R"(ALTER TABLE "audit"."events" RENAME TO "acts";
ALTER TABLE "audit"."acts" RENAME CONSTRAINT "pk_events" TO "pk_acts";
ALTER SEQUENCE IF EXISTS "audit"."events_id_seq" RENAME TO "acts_id_seq")");
  static constexpr operation both[] = {rename_table{.name = "audit.events", .to = "log.acts"}};
  EXPECT_EQ(pg(both), R"(ALTER TABLE "audit"."events" SET SCHEMA "log";
ALTER TABLE "log"."events" RENAME TO "acts";
ALTER TABLE "log"."acts" RENAME CONSTRAINT "pk_events" TO "pk_acts";
ALTER SEQUENCE IF EXISTS "log"."events_id_seq" RENAME TO "acts_id_seq")");
  static constexpr operation in[] = {rename_table{.name = "users", .to = "log.users"}};
  EXPECT_EQ(pg(in), R"(ALTER TABLE "users" SET SCHEMA "log")");
  static constexpr operation out[] = {rename_table{.name = "audit.events", .to = "events"}};
  EXPECT_EQ(pg(out), R"(DO $cupel$
BEGIN
  EXECUTE 'ALTER TABLE "audit"."events" SET SCHEMA ' || quote_ident(current_schema());
END
$cupel$)");
}

TEST(tables_of_postgresql, take_their_new_name_first_where_the_old_one_is_taken_there) {
  static constexpr operation list[] = {
      create_table{.name = "log.events", .columns = {column{.name = "id", .type = integer}}, .primary_key = {"id"}},
      rename_table{.name = "audit.events", .to = "log.acts"},
  };
  const auto sql = pg(list);
  EXPECT_EQ(sql.substr(sql.find("ALTER")), R"(ALTER TABLE "audit"."events" RENAME TO "acts";
ALTER TABLE "audit"."acts" RENAME CONSTRAINT "pk_events" TO "pk_acts";
ALTER SEQUENCE IF EXISTS "audit"."events_id_seq" RENAME TO "acts_id_seq";
ALTER TABLE "audit"."acts" SET SCHEMA "log")");
  static constexpr operation blocked[] = {
      create_table{.name = "log.events", .columns = {column{.name = "id", .type = integer}}},
      create_table{.name = "audit.acts", .columns = {column{.name = "id", .type = integer}}},
      rename_table{.name = "audit.events", .to = "log.acts"},
  };
  EXPECT_THROW(pg(blocked), cupel::dialect::operation_error);
}

TEST(schemas_on_sqlite, are_a_part_of_the_tables_name) {
  static constexpr operation list[] = {
      create_schema{.name = "more"},
      create_table{.name = "more.lines",
                   .columns = {column{.name = "event", .type = integer}},
                   .foreign_keys = {foreign_key{.name = "fk_lines_event",
                                                .columns = {"event"},
                                                .references = "audit.events",
                                                .referenced_columns = {"id"}}}},
      create_index{.name = "ix_lines_event", .table = "more.lines", .on = {"event"}},
      rename_table{.name = "more.lines", .to = "log.lines"},
      drop_index{.table = "log.lines", .name = "ix_lines_event"},
      drop_table{.name = "log.lines"},
      drop_schema{.name = "more"},
  };
  EXPECT_EQ(lite(list), R"(CREATE TABLE "more.lines" (
  "event" INTEGER NOT NULL,
  CONSTRAINT "fk_lines_event" FOREIGN KEY ("event") REFERENCES "audit.events" ("id")
);
CREATE INDEX "ix_lines_event" ON "more.lines" ("event");
ALTER TABLE "more.lines" RENAME TO "log.lines";
DROP INDEX "ix_lines_event";
DROP TABLE "log.lines")");
}

TEST(schemas, whose_names_postgresql_keeps_for_itself_are_refused_there) {
  static constexpr operation list[] = {create_schema{.name = "pg_mine"}, create_schema{.name = "page"}};
  EXPECT_STREQ(cupel::dialect::refuses(postgresql, list[0].what),
               "schemas whose names begin with 'pg_' are PostgreSQL's own");
  EXPECT_EQ(cupel::dialect::refuses(postgresql, list[1].what), nullptr);
  EXPECT_EQ(cupel::dialect::refuses(sqlite, list[0].what), nullptr);
}
