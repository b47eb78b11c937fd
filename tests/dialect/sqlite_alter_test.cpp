// SPDX-License-Identifier: Apache-2.0
// What SQLite is told for each operation that changes, renames or drops something.
#include <gtest/gtest.h>

#include "lowered.hpp"

using namespace cupel::migration;

namespace {

constexpr operation base[] = {
    create_table{.name = "t",
                 .columns = {column{.name = "id", .type = integer, .identity = by_default},
                             column{.name = "a", .type = varchar(20), .default_sql = "'x'"},
                             column{.name = "b", .type = integer, .nullable = true}},
                 .primary_key = {"id"},
                 .uniques = {unique{.name = "uq", .columns = {"a"}}},
                 .checks = {check{.name = "ck", .expression = "b > 0"}}},
    create_index{.name = "ix", .table = "t", .on = {"b"}, .where = "b > 1"},
};

std::string ddl(const operations& list) {
  return cupel::test::sql_of(cupel::test::sqlite, list, base);
}
int rebuilds(const operations& list) {
  const std::string text = ddl(list);
  int count = 0;
  for (std::size_t at = 0; (at = text.find("<restore", at)) != std::string::npos; ++at) ++count;
  return count;
}
#define EXPECT_IN_PLACE(expected, ...)                 \
  do {                                                 \
    static constexpr operation list[] = {__VA_ARGS__}; \
    EXPECT_EQ(ddl(list), expected);                    \
  } while (false)
#define EXPECT_REBUILDS(count, ...)                    \
  do {                                                 \
    static constexpr operation list[] = {__VA_ARGS__}; \
    EXPECT_EQ(rebuilds(list), count) << ddl(list);     \
  } while (false)

}  // namespace

TEST(sqlite_rebuild, makes_the_table_anew_as_the_manual_says) {
  static constexpr operation list[] = {alter_column{.table = "t", .name = "b", .nullable = false}};
  EXPECT_EQ(ddl(list), R"(<save t>;
CREATE TABLE "cupel_new_t" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "a" TEXT NOT NULL DEFAULT 'x' CHECK (length("a") <= 20),
  "b" INTEGER NOT NULL,
  CONSTRAINT "uq" UNIQUE ("a"),
  CONSTRAINT "ck" CHECK (b > 0)
);
INSERT INTO "cupel_new_t" ("id", "a", "b")
  SELECT "id", "a", "b"
  FROM "t";
DROP TABLE "t";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "cupel_new_t" RENAME TO "t";
PRAGMA legacy_alter_table = OFF;
CREATE INDEX "ix" ON "t" ("b") WHERE b > 1;
<restore t>)");
}

TEST(sqlite_rebuild, is_one_for_operations_that_follow_each_other_on_a_table) {
  EXPECT_REBUILDS(1, drop_check{.table = "t", .name = "ck"},
                  add_column{.table = "t", .name = "c", .type = timestamp, .default_sql = "now()"},
                  rename_column{.table = "t", .name = "a", .to = "name"}, rename_table{.name = "t", .to = "u"},
                  alter_column{.table = "u", .name = "name", .type = text}, drop_column{.table = "u", .name = "c"},
                  create_index{.name = "ix2", .table = "u", .on = {"name"}},
                  add_check{.table = "u", .name = "ck", .expression = "name <> ''"});
  EXPECT_REBUILDS(2, drop_check{.table = "t", .name = "ck"}, execute{.up = both("SELECT 1"), .effect = none},
                  drop_unique{.table = "t", .name = "uq"});
}

TEST(sqlite_rebuild, is_one_where_other_tables_change_in_between) {
  EXPECT_REBUILDS(2, create_table{.name = "u", .columns = {column{.name = "a", .type = integer}}},
                  drop_check{.table = "t", .name = "ck"}, alter_column{.table = "u", .name = "a", .type = text},
                  drop_unique{.table = "t", .name = "uq"}, rename_table{.name = "u", .to = "v"},
                  add_check{.table = "v", .name = "ck_v", .expression = "a <> ''"});
}

TEST(sqlite_rebuild, is_checked_when_the_table_is_as_it_shall_be) {
  EXPECT_REBUILDS(1, drop_primary_key{.table = "t"},
                  create_table{.name = "u", .columns = {column{.name = "a", .type = text}}},
                  add_primary_key{.table = "t", .columns = {"id"}});
  static constexpr operation half[] = {drop_primary_key{.table = "t"}, execute{.up = both("SELECT 1"), .effect = none},
                                       add_primary_key{.table = "t", .columns = {"id"}}};
  EXPECT_THROW(ddl(half), cupel::dialect::operation_error);
}

TEST(sqlite_rebuild, names_all_operations_that_it_does) {
  static constexpr operation list[] = {drop_check{.table = "t", .name = "ck"}, drop_unique{.table = "t", .name = "uq"}};
  cupel::schema::catalog state;
  for (const operation& op : base) cupel::dialect::apply(op.what, state);
  const auto statements = cupel::dialect::lower(cupel::test::sqlite, list, state);
  for (const auto& s : statements) {
    EXPECT_EQ(s.from, &list[0].what);
    ASSERT_EQ(s.also.size(), 1U);
    EXPECT_EQ(s.also[0], &list[1].what);
  }
}

TEST(sqlite_rebuild, comes_before_a_rename_to_the_name_of_a_dropped_column) {
  static constexpr operation list[] = {drop_check{.table = "t", .name = "ck"}, drop_index{.table = "t", .name = "ix"},
                                       drop_column{.table = "t", .name = "b"},
                                       rename_column{.table = "t", .name = "a", .to = "b"}};
  const std::string text = ddl(list);
  EXPECT_LT(text.find("<restore t>"), text.find(R"(RENAME COLUMN "a" TO "b")")) << text;
}

TEST(sqlite_rebuild, writes_todays_column_names_into_old_expressions) {
  static constexpr operation list[] = {rename_column{.table = "t", .name = "b", .to = "order"},
                                       alter_column{.table = "t", .name = "a", .nullable = true}};
  const std::string text = ddl(list);
  EXPECT_NE(text.find(R"(CONSTRAINT "ck" CHECK ("order" > 0))"), std::string::npos) << text;
  EXPECT_NE(text.find(R"(ON "t" ("order") WHERE "order" > 1)"), std::string::npos) << text;
}

TEST(sqlite_alter, does_in_place_what_it_can) {
  EXPECT_IN_PLACE(R"(ALTER TABLE "t" ADD COLUMN "c" TEXT CHECK (length("c") <= 5))",
                  add_column{.table = "t", .name = "c", .type = varchar(5), .nullable = true, .comment = "x"});
  EXPECT_IN_PLACE(R"(ALTER TABLE "t" ADD COLUMN "c" INTEGER NOT NULL DEFAULT 1 CHECK ("c" IN (0, 1)))",
                  add_column{.table = "t", .name = "c", .type = boolean, .default_sql = "true"});
  EXPECT_IN_PLACE(
      R"(ALTER TABLE "t" ADD COLUMN "c" INTEGER GENERATED ALWAYS AS (b + 1) VIRTUAL)",
      add_column{.table = "t", .name = "c", .type = integer, .nullable = true, .computed = {"b + 1", false}});
  EXPECT_IN_PLACE(R"(ALTER TABLE "t" RENAME TO "u")", rename_table{.name = "t", .to = "u"});
  EXPECT_IN_PLACE("ALTER TABLE \"t\" RENAME TO \"cupel_renamed_T\";\nALTER TABLE \"cupel_renamed_T\" RENAME TO \"T\"",
                  rename_table{.name = "t", .to = "T"});
  EXPECT_IN_PLACE(R"(ALTER TABLE "t" RENAME COLUMN "a" TO "b c")",
                  rename_column{.table = "t", .name = "a", .to = "b c"});
  EXPECT_IN_PLACE("ALTER TABLE \"t\" ADD COLUMN \"c\" INTEGER;\nALTER TABLE \"t\" DROP COLUMN \"c\"",
                  add_column{.table = "t", .name = "c", .type = integer, .nullable = true},
                  drop_column{.table = "t", .name = "c"});
  EXPECT_IN_PLACE("DROP INDEX \"ix\";\nCREATE INDEX \"ix2\" ON \"t\" (\"b\") WHERE b > 1",
                  rename_index{.table = "t", .name = "ix", .to = "ix2"});
  EXPECT_IN_PLACE(R"(DROP TABLE "t")", drop_table{.name = "t"});
}

TEST(sqlite_alter, does_nothing_where_the_file_says_the_same) {
  EXPECT_IN_PLACE("", alter_table{.name = "t", .comment = "x"}, alter_column{.table = "t", .name = "a", .comment = "x"},
                  alter_column{.table = "t", .name = "b", .type = bigint},
                  rename_constraint{.table = "t", .name = "pk_t", .to = "the_key"});
}

TEST(sqlite_alter, makes_the_table_anew_where_it_must) {
  EXPECT_REBUILDS(1, alter_table{.name = "t", .strict = true});
  EXPECT_REBUILDS(1, alter_column{.table = "t", .name = "a", .type = varchar(30)});
  EXPECT_REBUILDS(1, alter_column{.table = "t", .name = "a", .collate = "NOCASE"});
  EXPECT_REBUILDS(1, alter_column{.table = "t", .name = "a", .default_sql = none});
  EXPECT_REBUILDS(1, alter_column{.table = "t", .name = "id", .identity = none});
  EXPECT_REBUILDS(1, alter_column{.table = "t", .name = "b", .computed = cupel::schema::computed_option{"id * 2"}});
  EXPECT_REBUILDS(1, add_column{.table = "t", .name = "c", .type = date, .default_sql = "now()"});
  EXPECT_REBUILDS(1, add_column{.table = "t", .name = "c", .type = integer, .nullable = true, .computed = {"b + 1"}});
  EXPECT_REBUILDS(1, alter_column{.table = "t", .name = "id", .identity = none}, drop_primary_key{.table = "t"},
                  add_primary_key{.table = "t", .columns = {"a"}});
  EXPECT_REBUILDS(1, add_unique{.table = "t", .name = "uq2", .columns = {"b"}});
  EXPECT_REBUILDS(1, add_check{.table = "t", .name = "ck2", .expression = "b < 9"});
  EXPECT_REBUILDS(
      1,
      add_foreign_key{.table = "t", .name = "fk", .columns = {"b"}, .references = "t", .referenced_columns = {"id"}});
  EXPECT_REBUILDS(1, rename_constraint{.table = "t", .name = "uq", .to = "uq2"});
  EXPECT_REBUILDS(1, drop_unique{.table = "t", .name = "uq"});
  EXPECT_REBUILDS(1, drop_check{.table = "t", .name = "ck"});
}

TEST(sqlite_alter, refuses_sql_that_would_misread_a_decimal) {
  const auto refused = [](const operations& list) {
    try {
      ddl(list);
      return false;
    } catch (const cupel::dialect::operation_error& e) {
      EXPECT_NE(std::string{e.what()}.find("SQLite keeps a decimal as an integer"), std::string::npos) << e.what();
      return true;
    }
  };
  static constexpr operation fine[] = {
      add_column{.table = "t", .name = "price", .type = numeric(10, 2), .default_sql = "1.5"},
      add_check{.table = "t", .name = "ck_price", .expression = "price >= 0 AND b < 100"},
      create_index{.name = "ix_price", .table = "t", .on = {"price"}, .where = "price > 0"}};
  EXPECT_FALSE(refused(fine));
  static constexpr operation of_check[] = {
      add_column{.table = "t", .name = "price", .type = numeric(10, 2), .default_sql = "1.5"},
      add_check{.table = "t", .name = "ck_price", .expression = "price < 100"}};
  EXPECT_TRUE(refused(of_check));
  static constexpr operation of_index[] = {
      add_column{.table = "t", .name = "price", .type = numeric(10, 2), .default_sql = "1.5"},
      create_index{.name = "ix_price", .table = "t", .on = {"a"}, .where = "price > 5"}};
  EXPECT_TRUE(refused(of_index));
  static constexpr operation key[] = {
      add_column{.table = "t", .name = "price", .type = numeric(10, 2), .default_sql = "1.5"},
      create_index{.name = "ix_price", .table = "t", .on = {expression("price * 2")}}};
  EXPECT_TRUE(refused(key));
  static constexpr operation computed[] = {add_column{
      .table = "t", .name = "price", .type = numeric(10, 2), .nullable = true, .computed = {"b + 1", false}}};
  EXPECT_TRUE(refused(computed));
  static constexpr operation table[] = {
      create_table{.name = "u",
                   .columns = {column{.name = "id", .type = integer}, column{.name = "price", .type = numeric(10, 2)}},
                   .primary_key = {"id"},
                   .checks = {check{.name = "ck", .expression = "price < id"}}}};
  EXPECT_TRUE(refused(table));
  static constexpr operation type[] = {drop_index{.table = "t", .name = "ix"},
                                       alter_column{.table = "t", .name = "b", .type = numeric(10, 2)},
                                       add_check{.table = "t", .name = "ck_b", .expression = "b > 1"}};
  EXPECT_TRUE(refused(type));
}

TEST(sqlite_alter, refuses_what_the_table_would_not_bear) {
  static constexpr operation no_key[] = {drop_primary_key{.table = "t"}};
  EXPECT_THROW(ddl(no_key), cupel::dialect::operation_error);  // an identity that is no key
  static constexpr operation same_name[] = {add_column{.table = "t", .name = "A", .type = text, .nullable = true}};
  EXPECT_THROW(ddl(same_name), cupel::dialect::operation_error);
  static constexpr operation no_conversion[] = {drop_unique{.table = "t", .name = "uq"},
                                                alter_column{.table = "t", .name = "b", .type = uuid}};
  try {
    ddl(no_conversion);
    FAIL() << "nothing was thrown";
  } catch (const cupel::dialect::operation_error& e) {
    EXPECT_EQ(&e.from(), &no_conversion[1].what) << "the operation that is at fault, and not the first of the rebuild";
    EXPECT_NE(std::string{e.what()}.find("t.b: SQLite has no conversion from integer to uuid"), std::string::npos)
        << e.what();
  }
}
