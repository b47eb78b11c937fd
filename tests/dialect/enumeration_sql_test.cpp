// SPDX-License-Identifier: Apache-2.0
// The SQL of native enums and of values in rows, on both databases.
#include <gtest/gtest.h>

#include "lowered.hpp"

using namespace cupel::migration;
using cupel::test::postgresql;
using cupel::test::sql_of;
using cupel::test::sqlite;

namespace {

constexpr operation base[] = {
    create_enum{.name = "role", .values = {"ADMIN", "it's"}},
    create_table{.name = "users",
                 .columns = {column{.name = "id", .type = integer},
                             column{.name = "role", .type = enumeration("role"), .default_sql = "'ADMIN'"},
                             column{.name = "note", .type = varchar(9), .nullable = true}},
                 .primary_key = {"id"}},
};

TEST(EnumSql, creates_a_type_or_a_check) {
  EXPECT_EQ(sql_of(postgresql, base),
            "CREATE TYPE \"role\" AS ENUM ('ADMIN', 'it''s');\n"
            "CREATE TABLE \"users\" (\n"
            "  \"id\" integer NOT NULL,\n"
            "  \"role\" \"role\" NOT NULL DEFAULT 'ADMIN',\n"
            "  \"note\" varchar(9),\n"
            "  CONSTRAINT \"pk_users\" PRIMARY KEY (\"id\")\n"
            ")");
  EXPECT_EQ(sql_of(sqlite, base),
            "CREATE TABLE \"users\" (\n"
            "  \"id\" INT NOT NULL,\n"
            "  \"role\" TEXT NOT NULL DEFAULT 'ADMIN' CHECK (\"role\" IN ('ADMIN', 'it''s')),\n"
            "  \"note\" TEXT CHECK (length(\"note\") <= 9),\n"
            "  PRIMARY KEY (\"id\")\n"
            ")");
}

TEST(EnumSql, adds_values_in_place_where_nothing_needs_them_yet) {
  static constexpr operation added[] = {
      alter_enum{.name = "role", .values = {"FIRST", "ADMIN", "MID", "MORE", "it's"}}};
  EXPECT_EQ(sql_of(postgresql, added, base),
            "ALTER TYPE \"role\" ADD VALUE 'FIRST' BEFORE 'ADMIN';\n"
            "ALTER TYPE \"role\" ADD VALUE 'MID' AFTER 'ADMIN';\n"
            "ALTER TYPE \"role\" ADD VALUE 'MORE' AFTER 'MID'");
  static constexpr operation at_the_end[] = {alter_enum{.name = "role", .values = {"ADMIN", "it's", "LAST"}}};
  EXPECT_EQ(sql_of(postgresql, at_the_end, base), "ALTER TYPE \"role\" ADD VALUE 'LAST' AFTER 'it''s'");
}

constexpr const char* made_anew =
    "ALTER TABLE \"users\" ALTER COLUMN \"role\" DROP DEFAULT;\n"
    "ALTER TYPE \"role\" RENAME TO \"cupel_old_role\";\n"
    "CREATE TYPE \"role\" AS ENUM ('ADMIN', 'it''s', 'LAST');\n"
    "ALTER TABLE \"users\" ALTER COLUMN \"role\" TYPE \"role\" USING \"role\"::text::\"role\";\n"
    "ALTER TABLE \"users\" ALTER COLUMN \"role\" SET DEFAULT 'ADMIN';\n"
    "DROP TYPE \"cupel_old_role\"";

TEST(EnumSql, makes_the_type_anew_where_a_new_value_is_needed_in_the_same_revision) {
  static constexpr operation used[] = {alter_enum{.name = "role", .values = {"ADMIN", "it's", "LAST"}},
                                       alter_column{.table = "users", .name = "role", .default_sql = "'LAST'"}};
  EXPECT_EQ(sql_of(postgresql, used, base),
            made_anew + std::string(";\nALTER TABLE \"users\" ALTER COLUMN \"role\" SET DEFAULT 'LAST'"));
  static constexpr operation by_hand[] = {alter_enum{.name = "role", .values = {"ADMIN", "it's", "LAST"}},
                                          execute{.up = {.postgresql = "SELECT 1"}, .down = {}, .effect = none}};
  EXPECT_EQ(sql_of(postgresql, by_hand, base), made_anew + std::string(";\nSELECT 1"));
  // What stands before it in the revision has no need of it.
  static constexpr operation before[] = {execute{.up = {.postgresql = "SELECT 1"}, .down = {}, .effect = none},
                                         alter_enum{.name = "role", .values = {"ADMIN", "it's", "LAST"}}};
  EXPECT_EQ(sql_of(postgresql, before, base), "SELECT 1;\nALTER TYPE \"role\" ADD VALUE 'LAST' AFTER 'it''s'");
}

TEST(EnumSql, makes_the_type_anew_where_a_value_goes_or_the_order_changes) {
  static constexpr operation gone[] = {alter_enum{.name = "role", .values = {"ADMIN"}}};
  EXPECT_NE(sql_of(postgresql, gone, base).find("CREATE TYPE \"role\" AS ENUM ('ADMIN');\n"), std::string::npos);
  static constexpr operation turned[] = {alter_enum{.name = "role", .values = {"it's", "ADMIN"}}};
  EXPECT_NE(sql_of(postgresql, turned, base).find("CREATE TYPE \"role\" AS ENUM ('it''s', 'ADMIN');\n"),
            std::string::npos);
}

TEST(EnumSql, takes_along_what_stands_on_the_columns_when_the_type_is_made_anew) {
  static constexpr operation rich[] = {
      create_enum{.name = "role", .values = {"a", "b", "c"}},
      create_table{
          .name = "roles", .columns = {column{.name = "role", .type = enumeration("role")}}, .primary_key = {"role"}},
      create_table{.name = "users",
                   .columns = {column{.name = "role", .type = enumeration("role")},
                               column{.name = "old", .type = enumeration("role"), .nullable = true}},
                   .checks = {check{.name = "ck", .expression = "role <> old"}},
                   .foreign_keys = {foreign_key{
                       .name = "fk", .columns = {"role"}, .references = "roles", .referenced_columns = {"role"}}}},
      create_index{.name = "ix", .table = "users", .on = {"role"}, .where = "old = 'a'"},
  };
  static constexpr operation gone[] = {alter_enum{.name = "role", .values = {"a", "b"}}};
  EXPECT_EQ(sql_of(postgresql, gone, rich),
            "ALTER TABLE \"users\" DROP CONSTRAINT \"fk\";\n"
            "ALTER TABLE \"users\" DROP CONSTRAINT \"ck\";\n"
            "DROP INDEX \"ix\";\n"
            "ALTER TYPE \"role\" RENAME TO \"cupel_old_role\";\n"
            "CREATE TYPE \"role\" AS ENUM ('a', 'b');\n"
            "ALTER TABLE \"roles\" ALTER COLUMN \"role\" TYPE \"role\" USING \"role\"::text::\"role\";\n"
            "ALTER TABLE \"users\" ALTER COLUMN \"role\" TYPE \"role\" USING \"role\"::text::\"role\";\n"
            "ALTER TABLE \"users\" ALTER COLUMN \"old\" TYPE \"role\" USING \"old\"::text::\"role\";\n"
            "DROP TYPE \"cupel_old_role\";\n"
            "ALTER TABLE \"users\" ADD CONSTRAINT \"ck\" CHECK (role <> old);\n"
            "CREATE INDEX \"ix\" ON \"users\" (\"role\") WHERE old = 'a';\n"
            "ALTER TABLE \"users\" ADD CONSTRAINT \"fk\" FOREIGN KEY (\"role\") REFERENCES \"roles\" (\"role\")");
}

TEST(EnumSql, renames_and_drops) {
  static constexpr operation renamed[] = {rename_enum{.name = "role", .to = "user_role"},
                                          rename_enum_value{.name = "user_role", .from = "it's", .to = "O'K"}};
  EXPECT_EQ(sql_of(postgresql, renamed, base),
            "ALTER TYPE \"role\" RENAME TO \"user_role\";\n"
            "ALTER TYPE \"user_role\" RENAME VALUE 'it''s' TO 'O''K'");
  static constexpr operation dropped[] = {drop_table{.name = "users"}, drop_enum{.name = "role"}};
  EXPECT_EQ(sql_of(postgresql, dropped, base), "DROP TABLE \"users\";\nDROP TYPE \"role\"");
  EXPECT_EQ(sql_of(sqlite, dropped, base), "DROP TABLE \"users\"");
  static constexpr operation name_only[] = {rename_enum{.name = "role", .to = "user_role"}};
  EXPECT_EQ(sql_of(sqlite, name_only, base), "");
}

TEST(EnumSql, on_sqlite_makes_the_tables_anew_and_their_rows_follow_a_renamed_value) {
  static constexpr operation renamed[] = {
      alter_column{.table = "users", .name = "role", .default_sql = none},
      rename_enum_value{.name = "role", .from = "ADMIN", .to = "BOSS"},
      alter_enum{.name = "role", .values = {"BOSS", "it's", "LAST"}},
      alter_column{.table = "users", .name = "role", .default_sql = "'BOSS'"},
  };
  EXPECT_EQ(sql_of(sqlite, renamed, base),
            "<save users>;\n"
            "CREATE TABLE \"cupel_new_users\" (\n"
            "  \"id\" INT NOT NULL,\n"
            "  \"role\" TEXT NOT NULL DEFAULT 'BOSS' CHECK (\"role\" IN ('BOSS', 'it''s', 'LAST')),\n"
            "  \"note\" TEXT CHECK (length(\"note\") <= 9),\n"
            "  PRIMARY KEY (\"id\")\n"
            ");\n"
            "INSERT INTO \"cupel_new_users\" (\"id\", \"role\", \"note\")\n"
            "  SELECT \"id\", CASE \"role\" WHEN 'ADMIN' THEN 'BOSS' ELSE \"role\" END, \"note\"\n"
            "  FROM \"users\";\n"
            "DROP TABLE \"users\";\n"
            "PRAGMA legacy_alter_table = ON;\n"
            "ALTER TABLE \"cupel_new_users\" RENAME TO \"users\";\n"
            "PRAGMA legacy_alter_table = OFF;\n"
            "<restore users>");
}

TEST(EnumSql, of_a_value_in_texts_is_an_update) {
  static constexpr operation renamed[] = {rename_value{.table = "users", .name = "note", .from = "o'ld", .to = "new"}};
  const char* const update = "UPDATE \"users\" SET \"note\" = 'new' WHERE \"note\" = 'o''ld'";
  EXPECT_EQ(sql_of(postgresql, renamed, base), update);
  EXPECT_EQ(sql_of(sqlite, renamed, base), update);
}

TEST(EnumSql, of_a_column_that_becomes_a_text_or_an_enum_converts_its_values) {
  static constexpr operation to_text[] = {alter_column{.table = "users", .name = "role", .type = varchar(9)}};
  EXPECT_EQ(sql_of(postgresql, to_text, base),
            "ALTER TABLE \"users\" ALTER COLUMN \"role\" DROP DEFAULT;\n"
            "ALTER TABLE \"users\" ALTER COLUMN \"role\" TYPE varchar(9);\n"
            "ALTER TABLE \"users\" ALTER COLUMN \"role\" SET DEFAULT 'ADMIN'");
  static constexpr operation to_enum[] = {alter_column{.table = "users", .name = "note", .type = enumeration("role")}};
  EXPECT_EQ(sql_of(postgresql, to_enum, base),
            "ALTER TABLE \"users\" ALTER COLUMN \"note\" TYPE \"role\" USING \"note\"::\"role\"");
}

TEST(EnumSql, refuses_names_that_mean_a_type_of_postgresql) {
  using cupel::dialect::refuses;
  static constexpr cupel::schema::enumeration interval_enum{.name = "interval", .values = {"a"}};
  static constexpr cupel::migration::changes::rename_enum to_text{.name = "role", .to = "text"};
  static constexpr cupel::schema::enumeration of_the_system{.name = "pg_role", .values = {"a"}};
  EXPECT_STREQ(refuses(postgresql, interval_enum),
               "PostgreSQL has a type of that name, which would be taken for the enum");
  EXPECT_STREQ(refuses(postgresql, to_text), "PostgreSQL has a type of that name, which would be taken for the enum");
  EXPECT_STREQ(refuses(postgresql, of_the_system), "names of types that begin with 'pg_' are PostgreSQL's own");
  EXPECT_EQ(refuses(sqlite, interval_enum), nullptr);
  EXPECT_EQ(refuses(postgresql, base[0].what), nullptr);
}

TEST(EnumSql, of_an_array_of_enums_is_refused_on_sqlite) {
  static constexpr cupel::schema::column array{
      .table = "users", .name = "roles", .type = array_of(enumeration("role"))};
  EXPECT_STREQ(cupel::dialect::refuses(sqlite, array), "SQLite has no arrays");
}

}  // namespace
