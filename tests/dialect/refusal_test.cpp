// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "lowered.hpp"

using namespace cupel::migration;
using cupel::dialect::refuses;
using cupel::test::postgresql;
using cupel::test::sqlite;

namespace {

constexpr operation fine_on_both[] = {
    create_table{
        .name = "t", .columns = {column{.name = "id", .type = bigint, .identity = always}}, .primary_key = {"id"}},
    create_index{.name = "i", .table = "t", .on = {{"id", desc, nullptr, nulls_last}}},
    add_column{.table = "t", .name = "c", .type = interval, .nullable = true},
};
constexpr operation not_on_sqlite[] = {
    add_column{.table = "t", .name = "c", .type = array_of(text)},
    add_column{.table = "t", .name = "c", .type = vector(3)},
    add_column{.table = "t", .name = "c", .type = custom("ltree")},
    alter_column{.table = "t", .name = "c", .type = array_of(text)},
    add_column{.table = "t", .name = "c", .type = integer, .identity = starting(by_default, 100)},
    add_column{.table = "t", .name = "c", .type = integer, .identity = starting(by_default, 1, 2)},
    add_column{.table = "t", .name = "c", .type = integer, .computed = {"a::integer"}},
    create_table{.name = "t", .columns = {column{.name = "id", .type = bigint, .identity = always}}},
    create_table{.name = "t", .columns = {column{.name = "a", .type = bigint}, column{.name = "A", .type = bigint}}},
    create_table{.name = "t", .columns = {column{.name = "a", .type = bigint}}, .without_rowid = true},
    create_table{.name = "sqlite_t", .columns = {column{.name = "a", .type = bigint}}},
    create_index{.name = "i", .table = "t", .on = {"c"}, .method = gin},
    add_column{.table = "t", .name = "c", .type = text, .collate = "de_DE"},
    alter_column{.table = "t", .name = "c", .collate = "de_DE"},
    create_index{.name = "i", .table = "t", .on = {{"c", asc, nullptr, {}, "de_DE"}}},
    create_index{.name = "i", .table = "t", .on = {{"c", asc, "text_pattern_ops"}}},
    create_index{.name = "i", .table = "t", .on = {{"c", asc, nullptr, nulls_last}}},
    create_index{.name = "i", .table = "t", .on = {expression("c::text")}},
    create_index{.name = "i", .table = "t", .on = {"c"}, .where = "c = 'x'::text"},
    create_index{.name = "i", .table = "t", .on = {"c"}, .include = {"d"}},
    create_index{.name = "i", .table = "t", .on = {"c"}, .unique = true, .nulls_not_distinct = true},
    add_check{.table = "t", .name = "k", .expression = "c <> 'x'::text"},
};
constexpr operation not_on_postgresql[] = {
    add_column{.table = "t", .name = "c", .type = integer, .computed = {.expression = "a", .stored = false}},
    create_index{.name = "i", .table = "t", .on = {"c"}, .unique = true, .method = gin},
    create_index{.name = "i", .table = "t", .on = {"c", "d"}, .method = hash},
    create_index{.name = "i", .table = "t", .on = {{"c", desc}}, .method = gist},
    create_index{.name = "i", .table = "t", .on = {"c"}, .method = gin, .include = {"d"}},
    create_index{.name = "i", .table = "t", .on = {"c"}, .nulls_not_distinct = true},
};
constexpr operation not_on_any[] = {
    add_column{.table = "t", .name = "c", .type = text, .identity = by_default},
    add_column{.table = "t", .name = "c", .type = integer, .nullable = true, .identity = by_default},
    add_column{.table = "t", .name = "c", .type = integer, .default_sql = "1", .identity = by_default},
    create_table{.name = "t", .columns = {column{.name = "a", .type = bigint, .nullable = true}}, .primary_key = {"a"}},
};

template <std::size_t Count>
constexpr bool all_refused(cupel::driver::database database, const operation (&list)[Count]) {
  for (const operation& op : list)
    if (refuses(database, op.what) == nullptr) return false;
  return true;
}
template <std::size_t Count>
constexpr bool none_refused(cupel::driver::database database, const operation (&list)[Count]) {
  for (const operation& op : list)
    if (refuses(database, op.what) != nullptr) return false;
  return true;
}

}  // namespace

// The compiler answers, so that an operation that a system's database cannot do fails its build.
static_assert(none_refused(sqlite, fine_on_both) && none_refused(postgresql, fine_on_both));
static_assert(all_refused(sqlite, not_on_sqlite) && none_refused(postgresql, not_on_sqlite));
static_assert(all_refused(postgresql, not_on_postgresql));
static_assert(all_refused(postgresql, not_on_any) && all_refused(sqlite, not_on_any));

TEST(refusal, says_why) {
  EXPECT_STREQ(refuses(sqlite, not_on_sqlite[0].what), "SQLite has no arrays");
  EXPECT_STREQ(refuses(postgresql, not_on_postgresql[0].what), "PostgreSQL before 18 has only stored computed columns");
}

TEST(refusal, is_thrown_by_lower_with_the_operation_and_its_place) {
  try {
    cupel::test::sql_of(sqlite, operations(not_on_sqlite, 1));
    FAIL() << "nothing was thrown";
  } catch (const cupel::dialect::operation_error& e) {
    EXPECT_NE(std::string{e.what()}.find("refusal_test.cpp:"), std::string::npos) << e.what();
    EXPECT_NE(std::string{e.what()}.find(": add_column: SQLite has no arrays"), std::string::npos) << e.what();
    EXPECT_EQ(&e.from(), &not_on_sqlite[0].what);
  }
}

TEST(lower, throws_the_words_of_the_proof_where_an_operation_does_not_apply) {
  static constexpr operation list[] = {drop_table{.name = "ghost"}};
  for (const auto database : {postgresql, sqlite}) try {
      cupel::test::sql_of(database, list);
      FAIL() << "nothing was thrown";
    } catch (const cupel::dialect::operation_error& e) {
      EXPECT_NE(std::string{e.what()}.find("drop_table ghost: table ghost does not exist"), std::string::npos)
          << e.what();
    }
}
