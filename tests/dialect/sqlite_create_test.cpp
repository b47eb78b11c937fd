// SPDX-License-Identifier: Apache-2.0
// What SQLite is told for each operation that creates something.
#include <gtest/gtest.h>

#include "lowered.hpp"

using namespace cupel::migration;

namespace {
std::string ddl(const operations& then, const operations& first = {}) {
  return cupel::test::sql_of(cupel::test::sqlite, then, first);
}
std::string default_of(const cupel::schema::type& type, const char* text) {
  const cupel::schema::column c{.name = "c", .type = type, .default_sql = text};
  const auto value = cupel::dialect::sqlite::default_text(c);
  return value.text + (value.constant ? "" : " …");
}
}  // namespace

TEST(sqlite_create_table, writes_every_fact) {
  static constexpr operation list[] = {create_table{
      .name = "users",
      .columns = {column{.name = "id", .type = integer, .identity = by_default},
                  column{.name = "name", .type = varchar(100), .collate = "NOCASE", .comment = "who"},
                  column{.name = "role", .type = varchar(20), .default_sql = "'VIEWER'"},
                  column{.name = "boss", .type = integer, .nullable = true},
                  column{.name = "upper", .type = text, .nullable = true, .computed = {"upper(name)"}},
                  column{.name = "lower", .type = text, .nullable = true, .computed = {"lower(name)", false}}},
      .primary_key = {"id"},
      .uniques = {unique{.name = "uq_users_name", .columns = {"name"}}},
      .checks = {check{.name = "ck_users_role", .expression = "role IN ('VIEWER', 'ADMIN')"}},
      .foreign_keys = {foreign_key{.name = "fk_users_boss",
                                   .columns = {"boss"},
                                   .references = "users",
                                   .referenced_columns = {"id"},
                                   .on_delete = set_null,
                                   .on_update = cascade}},
      .comment = "people",
      .strict = true}};
  EXPECT_EQ(ddl(list), R"(CREATE TABLE "users" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT COLLATE "NOCASE" NOT NULL CHECK (length("name") <= 100),
  "role" TEXT NOT NULL DEFAULT 'VIEWER' CHECK (length("role") <= 20),
  "boss" INTEGER,
  "upper" TEXT GENERATED ALWAYS AS (upper(name)) STORED,
  "lower" TEXT GENERATED ALWAYS AS (lower(name)) VIRTUAL,
  CONSTRAINT "uq_users_name" UNIQUE ("name"),
  CONSTRAINT "ck_users_role" CHECK (role IN ('VIEWER', 'ADMIN')),
  CONSTRAINT "fk_users_boss" FOREIGN KEY ("boss") REFERENCES "users" ("id") ON DELETE SET NULL ON UPDATE CASCADE
) STRICT)");
}

TEST(sqlite_create_table, stores_every_type_in_one_of_its_own) {
  static constexpr operation list[] = {create_table{.name = "t",
                                                    .columns = {column{.name = "a", .type = boolean},
                                                                column{.name = "b", .type = smallint},
                                                                column{.name = "c", .type = integer},
                                                                column{.name = "d", .type = bigint},
                                                                column{.name = "e", .type = real},
                                                                column{.name = "f", .type = double_precision},
                                                                column{.name = "g", .type = numeric()},
                                                                column{.name = "h", .type = numeric(18, 2)},
                                                                column{.name = "h2", .type = numeric(19, 2)},
                                                                column{.name = "i", .type = text},
                                                                column{.name = "j", .type = varchar()},
                                                                column{.name = "k", .type = character(2)},
                                                                column{.name = "l", .type = bytes},
                                                                column{.name = "m", .type = date},
                                                                column{.name = "n", .type = time_of_day},
                                                                column{.name = "o", .type = timestamp},
                                                                column{.name = "p", .type = timestamptz},
                                                                column{.name = "q", .type = interval},
                                                                column{.name = "r", .type = uuid},
                                                                column{.name = "s", .type = json},
                                                                column{.name = "t", .type = jsonb, .nullable = true}}}};
  EXPECT_EQ(ddl(list), R"(CREATE TABLE "t" (
  "a" INTEGER NOT NULL CHECK ("a" IN (0, 1)),
  "b" INTEGER NOT NULL,
  "c" INTEGER NOT NULL,
  "d" INTEGER NOT NULL,
  "e" REAL NOT NULL,
  "f" REAL NOT NULL,
  "g" TEXT NOT NULL,
  "h" INTEGER NOT NULL,
  "h2" TEXT NOT NULL,
  "i" TEXT NOT NULL,
  "j" TEXT NOT NULL,
  "k" TEXT NOT NULL CHECK (length("k") <= 2),
  "l" BLOB NOT NULL,
  "m" TEXT NOT NULL,
  "n" TEXT NOT NULL,
  "o" TEXT NOT NULL,
  "p" TEXT NOT NULL,
  "q" TEXT NOT NULL,
  "r" TEXT NOT NULL CHECK (length("r") = 36),
  "s" TEXT NOT NULL CHECK (json_valid("s")),
  "t" TEXT CHECK (json_valid("t") OR "t" IS NULL)
))");
}

TEST(sqlite_create_table, gives_only_an_identity_the_counting_key) {
  static constexpr operation list[] = {
      create_table{.name = "a", .columns = {column{.name = "id", .type = integer}}, .primary_key = {"id"}},
      create_table{.name = "b",
                   .columns = {column{.name = "x", .type = integer}, column{.name = "y", .type = text}},
                   .primary_key = {"x", "y"},
                   .strict = true,
                   .without_rowid = true}};
  EXPECT_EQ(ddl(list), R"(CREATE TABLE "a" (
  "id" INT NOT NULL,
  PRIMARY KEY ("id")
);
CREATE TABLE "b" (
  "x" INTEGER NOT NULL,
  "y" TEXT NOT NULL,
  PRIMARY KEY ("x", "y")
) STRICT, WITHOUT ROWID)");
}

TEST(sqlite_create_index, writes_all_its_parts) {
  static constexpr operation base[] = {
      create_table{.name = "t", .columns = {column{.name = "a", .type = text}, column{.name = "b", .type = integer}}}};
  static constexpr operation list[] = {
      create_index{.name = "i1",
                   .table = "t",
                   .on = {"a", {"b", desc, nullptr, nulls_last}, expression("lower(a)", desc)},
                   .unique = true,
                   .where = "b > 0"},
      create_index{.name = "i2", .table = "t", .on = {{"a", asc, nullptr, nulls_first, "NOCASE"}}}};
  EXPECT_EQ(ddl(list, base), R"(CREATE UNIQUE INDEX "i1" ON "t" ("a", "b" DESC, (lower(a)) DESC) WHERE b > 0;
CREATE INDEX "i2" ON "t" ("a" COLLATE "NOCASE"))");
}

TEST(sqlite_collation, by_bytes_is_called_binary) {
  static constexpr operation base[] = {
      create_table{.name = "t", .columns = {column{.name = "a", .type = text, .collate = "C"}}}};
  static constexpr operation list[] = {
      create_index{.name = "i", .table = "t", .on = {{"a", asc, nullptr, {}, "POSIX"}}}};
  EXPECT_EQ(ddl(base), "CREATE TABLE \"t\" (\n  \"a\" TEXT COLLATE \"BINARY\" NOT NULL\n)");
  EXPECT_EQ(ddl(list, base), R"(CREATE INDEX "i" ON "t" ("a" COLLATE "BINARY"))");
}

TEST(sqlite_default, translates_the_portable_words_by_the_columns_type) {
  EXPECT_EQ(default_of(timestamp, "now()"), "(strftime('%Y-%m-%dT%H:%M:%f000', 'now')) …");
  EXPECT_EQ(default_of(timestamptz, "CURRENT_TIMESTAMP"), "(strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')) …");
  EXPECT_EQ(default_of(date, "current_date"), "(strftime('%Y-%m-%d', 'now')) …");
  EXPECT_EQ(default_of(time_of_day, "current_time"), "(strftime('%H:%M:%f000', 'now')) …");
  EXPECT_EQ(default_of(boolean, "TRUE"), "1");
  EXPECT_EQ(default_of(boolean, "false"), "0");
}

TEST(sqlite_default, keeps_constants_and_drops_their_casts) {
  EXPECT_EQ(default_of(integer, "-5"), "-5");
  for (const char* number : {"1.5e3", "1e+05", "-.5E-3", "+2.", "0"}) EXPECT_EQ(default_of(real, number), number);
  for (const char* none : {"1.2.3", "1e", "1e+", ".", "e5", "1e5e5", "1+1"})
    EXPECT_EQ(default_of(real, none), "(" + std::string(none) + ") …");
  EXPECT_EQ(default_of(text, "'it''s'"), "'it''s'");
  EXPECT_EQ(default_of(jsonb, "'{}'::jsonb"), "'{}'");
  EXPECT_EQ(default_of(varchar(20), "'a'::character varying(20)"), "'a'");
  EXPECT_EQ(default_of(text, "'a' || 'b'"), "('a' || 'b') …");
}

TEST(sqlite_default, counts_decimals_in_units_of_their_scale) {
  EXPECT_EQ(default_of(numeric(10, 2), "0"), "0");
  EXPECT_EQ(default_of(numeric(10, 2), "12.5"), "1250");
  EXPECT_EQ(default_of(numeric(10, 2), "'-3.070'"), "-307");
  EXPECT_EQ(default_of(numeric(30, 2), "12.5"), "12.5");
  EXPECT_THROW(default_of(numeric(10, 2), "0.005"), cupel::usage_error);
}
