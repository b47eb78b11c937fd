// SPDX-License-Identifier: Apache-2.0
// What PostgreSQL is told for each operation that changes, renames or drops something.
#include <gtest/gtest.h>

#include "lowered.hpp"

using namespace cupel::migration;

namespace {

constexpr operation base[] = {
    create_table{
        .name = "users",
        .columns = {column{.name = "id", .type = integer, .identity = by_default},
                    column{.name = "name", .type = varchar(20), .default_sql = "'x'"},
                    column{.name = "age", .type = integer, .nullable = true},
                    column{.name = "twice", .type = integer, .nullable = true, .computed = {"age * 2"}},
                    column{.name = "boss", .type = integer, .nullable = true}},
        .primary_key = {"id"},
        .uniques = {unique{.name = "uq", .columns = {"name"}}},
        .checks = {check{.name = "ck", .expression = "twice > 0"}, check{.name = "ck2", .expression = "age > 0"}},
        .foreign_keys = {foreign_key{
            .name = "fk", .columns = {"boss"}, .references = "users", .referenced_columns = {"id"}}}},
    create_index{.name = "ix", .table = "users", .on = {"twice"}},
};

std::string alter(const operation& op) {
  return cupel::test::sql_of(cupel::test::postgresql, operations(&op, 1), base);
}
#define EXPECT_ALTER(...)                            \
  static constexpr operation list[] = {__VA_ARGS__}; \
  EXPECT_EQ(cupel::test::sql_of(cupel::test::postgresql, list, base), expected)

}  // namespace

TEST(postgresql_alter_table, sets_and_takes_a_comment_and_ignores_what_is_of_sqlite) {
  const auto* const expected = R"(COMMENT ON TABLE "users" IS 'it''s';
COMMENT ON TABLE "users" IS NULL)";
  EXPECT_ALTER(alter_table{.name = "users", .comment = "it's", .strict = true},
               alter_table{.name = "users", .comment = none, .without_rowid = true});
}

TEST(postgresql_alter_column, type_takes_no_cast_where_postgresql_has_one) {
  const auto* const expected = R"(ALTER TABLE "users" ALTER COLUMN "name" TYPE varchar(50);
ALTER TABLE "users" ALTER COLUMN "boss" TYPE bigint;
ALTER TABLE "users" DROP CONSTRAINT "fk";
ALTER TABLE "users" ALTER COLUMN "boss" TYPE text;
ALTER TABLE "users" ADD CONSTRAINT "fk" FOREIGN KEY ("boss") REFERENCES "users" ("id"))";
  EXPECT_ALTER(alter_column{.table = "users", .name = "name", .type = varchar(50)},
               alter_column{.table = "users", .name = "boss", .type = bigint},
               alter_column{.table = "users", .name = "boss", .type = text});
}

TEST(postgresql_alter_column, type_is_cast_where_it_must_be_and_the_default_is_set_again) {
  const auto* const expected = R"(ALTER TABLE "users" ALTER COLUMN "name" DROP DEFAULT;
ALTER TABLE "users" ALTER COLUMN "name" TYPE jsonb USING "name"::jsonb;
ALTER TABLE "users" ALTER COLUMN "name" SET DEFAULT '{}';
ALTER TABLE "users" DROP CONSTRAINT "fk";
ALTER TABLE "users" ALTER COLUMN "boss" TYPE boolean USING "boss"::integer::boolean;
ALTER TABLE "users" ADD CONSTRAINT "fk" FOREIGN KEY ("boss") REFERENCES "users" ("id"))";
  EXPECT_ALTER(alter_column{.table = "users", .name = "name", .type = jsonb, .default_sql = "'{}'"},
               alter_column{.table = "users", .name = "boss", .type = boolean});
}

TEST(postgresql_alter_column, takes_the_authors_using) {
  const auto* const expected = R"(ALTER TABLE "users" DROP CONSTRAINT "fk";
ALTER TABLE "users" ALTER COLUMN "boss" TYPE uuid USING md5(boss::text)::uuid;
ALTER TABLE "users" ADD CONSTRAINT "fk" FOREIGN KEY ("boss") REFERENCES "users" ("id"))";
  EXPECT_ALTER(
      alter_column{.table = "users", .name = "boss", .type = uuid, .using_expression = "md5(boss::text)::uuid"});
}

TEST(postgresql_alter_column, what_names_a_column_in_an_expression_is_made_anew_where_its_type_changes) {
  const auto* const expected = R"(ALTER TABLE "users" DROP CONSTRAINT "ck";
DROP INDEX "ix";
ALTER TABLE "users" DROP COLUMN "twice";
ALTER TABLE "users" DROP CONSTRAINT "ck2";
ALTER TABLE "users" ALTER COLUMN "age" TYPE bigint;
ALTER TABLE "users" ADD COLUMN "twice" integer GENERATED ALWAYS AS (age * 2) STORED;
ALTER TABLE "users" ADD CONSTRAINT "ck" CHECK (twice > 0);
ALTER TABLE "users" ADD CONSTRAINT "ck2" CHECK (age > 0);
CREATE INDEX "ix" ON "users" ("twice"))";
  EXPECT_ALTER(alter_column{.table = "users", .name = "age", .type = bigint});
}

TEST(postgresql_alter_column, what_was_laid_aside_comes_again_as_it_is_by_then) {
  const auto* const expected = R"(ALTER TABLE "users" DROP CONSTRAINT "ck";
DROP INDEX "ix";
ALTER TABLE "users" DROP COLUMN "twice";
ALTER TABLE "users" DROP CONSTRAINT "ck2";
ALTER TABLE "users" ALTER COLUMN "age" TYPE text;
ALTER TABLE "users" RENAME COLUMN "age" TO "years";
ALTER TABLE "users" RENAME TO "people";
ALTER TABLE "people" RENAME CONSTRAINT "pk_users" TO "pk_people";
ALTER SEQUENCE IF EXISTS "users_id_seq" RENAME TO "people_id_seq";
ALTER TABLE "people" ADD COLUMN "twice" integer GENERATED ALWAYS AS (years * 2) STORED;
ALTER TABLE "people" ADD CONSTRAINT "ck2" CHECK (years > 0);
CREATE INDEX "ix2" ON "people" ("twice");
SELECT 1)";
  EXPECT_ALTER(alter_column{.table = "users", .name = "age", .type = text}, drop_check{.table = "users", .name = "ck"},
               rename_index{.table = "users", .name = "ix", .to = "ix2"},
               rename_column{.table = "users", .name = "age", .to = "years"},
               rename_table{.name = "users", .to = "people"},
               execute{.up = {.postgresql = "SELECT 1"}, .down = {}, .effect = none});
}

TEST(postgresql_alter_column, moments_are_read_as_utc) {
  using cupel::dialect::postgresql::conversion;
  EXPECT_EQ(conversion("c", timestamp, timestamptz), "c AT TIME ZONE 'UTC'");
  EXPECT_EQ(conversion("c", timestamptz, timestamp), "(c AT TIME ZONE 'UTC')");
  EXPECT_EQ(conversion("c", timestamptz, date), "(c AT TIME ZONE 'UTC')::date");
  EXPECT_EQ(conversion("c", date, timestamptz), "c::timestamp AT TIME ZONE 'UTC'");
  EXPECT_EQ(conversion("c", date, timestamp), "");
  EXPECT_EQ(conversion("c", text, timestamptz), "c::timestamptz");
}

TEST(postgresql_alter_column, collation_is_a_type_change) {
  const auto* const expected = R"(ALTER TABLE "users" ALTER COLUMN "name" TYPE varchar(20) COLLATE "C";
ALTER TABLE "users" ALTER COLUMN "name" TYPE varchar(20))";
  EXPECT_ALTER(alter_column{.table = "users", .name = "name", .collate = "C"},
               alter_column{.table = "users", .name = "name", .collate = none});
}

TEST(postgresql_alter_column, null_default_and_comment) {
  const auto* const expected = R"(ALTER TABLE "users" ALTER COLUMN "age" SET NOT NULL;
ALTER TABLE "users" ALTER COLUMN "age" SET DEFAULT 7;
COMMENT ON COLUMN "users"."age" IS 'years';
ALTER TABLE "users" ALTER COLUMN "age" DROP DEFAULT;
ALTER TABLE "users" ALTER COLUMN "age" DROP NOT NULL;
COMMENT ON COLUMN "users"."age" IS NULL)";
  EXPECT_ALTER(alter_column{.table = "users", .name = "age", .nullable = false, .default_sql = "7", .comment = "years"},
               alter_column{.table = "users", .name = "age", .nullable = true, .default_sql = none, .comment = none});
}

TEST(postgresql_alter_column, identity_comes_behind_the_rows_that_stand) {
  const auto* const expected = R"(ALTER TABLE "users" ALTER COLUMN "age" SET NOT NULL;
ALTER TABLE "users" ALTER COLUMN "age" ADD GENERATED ALWAYS AS IDENTITY (START WITH 5);
SELECT setval(pg_get_serial_sequence('"users"', 'age'), greatest(max("age") + 1, 5), false) FROM "users";
ALTER TABLE "users" ALTER COLUMN "age" SET GENERATED BY DEFAULT SET START WITH 1 SET INCREMENT BY 2;
ALTER TABLE "users" ALTER COLUMN "age" DROP IDENTITY;
ALTER TABLE "users" ALTER COLUMN "age" DROP NOT NULL)";
  EXPECT_ALTER(alter_column{.table = "users", .name = "age", .nullable = false, .identity = starting(always, 5)},
               alter_column{.table = "users", .name = "age", .identity = starting(by_default, 1, 2)},
               alter_column{.table = "users", .name = "age", .nullable = true, .identity = none});
}

TEST(postgresql_alter_column, computed_goes_in_place_and_comes_by_a_new_column) {
  static constexpr operation drop{
      alter_column{.table = "users", .name = "twice", .default_sql = "1", .computed = none}};
  EXPECT_EQ(alter(drop), R"(ALTER TABLE "users" ALTER COLUMN "twice" DROP EXPRESSION;
ALTER TABLE "users" ALTER COLUMN "twice" SET DEFAULT 1)");
  static constexpr operation change{
      alter_column{.table = "users", .name = "twice", .computed = cupel::schema::computed_option{"age + age"}}};
  EXPECT_EQ(alter(change), R"(ALTER TABLE "users" DROP CONSTRAINT "ck";
DROP INDEX "ix";
ALTER TABLE "users" DROP COLUMN "twice";
ALTER TABLE "users" ADD COLUMN "twice" integer GENERATED ALWAYS AS (age + age) STORED;
ALTER TABLE "users" ADD CONSTRAINT "ck" CHECK (twice > 0);
CREATE INDEX "ix" ON "users" ("twice"))");
}

TEST(postgresql_rename, carries_what_is_named_by_convention) {
  const auto* const expected = R"(ALTER TABLE "users" RENAME TO "people";
ALTER TABLE "people" RENAME CONSTRAINT "pk_users" TO "pk_people";
ALTER SEQUENCE IF EXISTS "users_id_seq" RENAME TO "people_id_seq";
ALTER TABLE "people" RENAME COLUMN "id" TO "no";
ALTER SEQUENCE IF EXISTS "people_id_seq" RENAME TO "people_no_seq";
ALTER TABLE "people" RENAME COLUMN "age" TO "years";
ALTER TABLE "people" RENAME CONSTRAINT "uq" TO "uq2";
ALTER INDEX "ix" RENAME TO "ix2")";
  EXPECT_ALTER(rename_table{.name = "users", .to = "people"},
               rename_column{.table = "people", .name = "id", .to = "no"},
               rename_column{.table = "people", .name = "age", .to = "years"},
               rename_constraint{.table = "people", .name = "uq", .to = "uq2"},
               rename_index{.table = "people", .name = "ix", .to = "ix2"});
}

TEST(postgresql_drop, takes_each_away) {
  const auto* const expected = R"(DROP INDEX "ix";
ALTER TABLE "users" DROP CONSTRAINT "fk";
ALTER TABLE "users" DROP CONSTRAINT "ck";
ALTER TABLE "users" DROP CONSTRAINT "uq";
ALTER TABLE "users" DROP CONSTRAINT "pk_users";
ALTER TABLE "users" DROP COLUMN "twice";
DROP TABLE "users")";
  EXPECT_ALTER(drop_index{.table = "users", .name = "ix"}, drop_foreign_key{.table = "users", .name = "fk"},
               drop_check{.table = "users", .name = "ck"}, drop_unique{.table = "users", .name = "uq"},
               drop_primary_key{.table = "users"}, drop_column{.table = "users", .name = "twice"},
               drop_table{.name = "users"});
}

TEST(postgresql_sequence, is_named_as_the_server_names_it) {
  using cupel::dialect::postgresql::identity_sequence_name;
  EXPECT_EQ(identity_sequence_name("users", "id"), "users_id_seq");
  EXPECT_EQ(identity_sequence_name(std::string(63, 't'), "id"), std::string(56, 't') + "_id_seq");
  EXPECT_EQ(identity_sequence_name(std::string(63, 't'), std::string(63, 'c')),
            std::string(29, 't') + '_' + std::string(29, 'c') + "_seq");
}
