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
    add_column{.table = "t", .name = "c", .type = numeric(3, 2), .default_sql = "-1.0500"},
    add_column{.table = "t", .name = "c", .type = numeric(3, 2), .default_sql = "now_in_years()"},
    add_column{.table = "t", .name = "c", .type = numeric(30, 2), .default_sql = "1.005"},
    create_table{.name = "t", .columns = {column{.name = "a", .type = text}, column{.name = "a", .type = text}}},
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
    add_column{.table = "t", .name = "c", .type = integer, .default_sql = "1::int + 1"},
    alter_column{.table = "t", .name = "c", .default_sql = "lower('X'::text)"},
    create_table{.name = "t",
                 .columns = {column{.name = "p", .type = numeric(10, 2)}},
                 .checks = {check{.name = "k", .expression = "p < 100"}}},
    create_table{.name = "t", .columns = {column{.name = "p", .type = numeric(10, 2), .default_sql = "1 + 1"}}},
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
    add_column{.table = "t", .name = "c", .type = numeric(3, 2), .default_sql = "1.005"},
    add_column{.table = "t", .name = "c", .type = numeric(3, 2), .default_sql = " '1.005'::numeric"},
    add_column{.table = "t", .name = "c", .type = numeric(3, 0), .default_sql = "1e1"},
};
constexpr operation not_on_postgresql[] = {
    create_table{
        .name = "t",
        .columns = {column{.name = "a", .type = integer}, column{.name = "b", .type = integer, .computed = {"a * 2"}},
                    column{.name = "c", .type = integer, .computed = {"b + 1"}}}},
    add_column{.table = "t", .name = "c", .type = integer, .computed = {.expression = "a", .stored = false}},
    create_index{.name = "i", .table = "t", .on = {"c"}, .unique = true, .method = gin},
    create_index{.name = "i", .table = "t", .on = {"c", "d"}, .method = hash},
    create_index{.name = "i", .table = "t", .on = {{"c", desc}}, .method = gist},
    create_index{.name = "i", .table = "t", .on = {"c"}, .method = gin, .include = {"d"}},
    create_index{.name = "i", .table = "t", .on = {"c"}, .nulls_not_distinct = true},
    add_column{.table = "t", .name = "c", .type = vector(16001)},
    add_column{.table = "t", .name = "c", .type = bigint, .identity = starting(by_default, 0)},
    add_column{.table = "t", .name = "c", .type = integer, .identity = starting(by_default, 3000000000)},
    add_column{.table = "t", .name = "c", .type = smallint, .identity = starting(by_default, 40000)},
    add_column{.table = "t", .name = "c", .type = smallint, .identity = starting(by_default, 5, -1)},
};
constexpr operation fine_on_postgresql[] = {
    add_column{.table = "t", .name = "c", .type = vector(16000)},
    add_column{.table = "t", .name = "c", .type = smallint, .identity = starting(by_default, 32767, 32767)},
    add_column{.table = "t", .name = "c", .type = smallint, .identity = starting(by_default, -32768, -32768)},
    add_column{.table = "t", .name = "c", .type = smallint, .identity = starting(by_default, 1, -1)},
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
static_assert(all_refused(postgresql, not_on_postgresql) && none_refused(postgresql, fine_on_postgresql));
static_assert(all_refused(postgresql, not_on_any) && all_refused(sqlite, not_on_any));

TEST(refusal, says_why) {
  EXPECT_STREQ(refuses(sqlite, not_on_sqlite[0].what), "SQLite has no arrays");
  EXPECT_STREQ(refuses(postgresql, not_on_postgresql[0].what),
               "PostgreSQL computes no column from another that is computed");
  EXPECT_STREQ(refuses(postgresql, not_on_postgresql[1].what), "PostgreSQL before 18 has only stored computed columns");
}

TEST(refusal, is_told_of_each_part_of_a_table) {
  static constexpr operation list[] = {create_table{
      .name = "t",
      .columns = {column{.name = "a", .type = array_of(text), .collate = "de_DE"},
                  column{.name = "b", .type = bigint, .identity = always}, column{.name = "A", .type = text}},
      .checks = {check{.name = "k", .expression = "a::int > 0"}, check{.name = "l", .expression = "b > 0"},
                 check{.name = "m", .expression = "b::int > 0"}},
      .without_rowid = true}};
  std::string said;
  cupel::dialect::each_refusal(sqlite, list[0].what, [&](const cupel::schema::definition& part, const char* reason) {
    visit(part, [&](const auto& it) {
      if constexpr (requires { it.name; }) said += std::string(it.name) + ": " + reason + '\n';
    });
  });
  EXPECT_EQ(said,
            "t: a table without rowid needs a primary key\n"
            "a: SQLite has no arrays\n"
            "a: SQLite has no collations but C, BINARY, NOCASE and RTRIM\n"
            "b: an identity on SQLite must be the one column of the primary key, in a table with rowid\n"
            "A: SQLite does not tell two column names apart by their case\n"
            "k: SQLite has no '::' casts; write cast(… as …), or SQL for each database\n"
            "m: SQLite has no '::' casts; write cast(… as …), or SQL for each database\n");
}

TEST(refusal, is_thrown_by_lower_where_a_default_does_not_fit) {
  static constexpr operation first[] = {
      create_table{.name = "t", .columns = {column{.name = "c", .type = numeric(5, 3), .default_sql = "1.005"}}}};
  static constexpr operation then[] = {alter_column{.table = "t", .name = "c", .type = numeric(3, 2)}};
  try {
    cupel::test::sql_of(sqlite, then, first);
    FAIL() << "nothing was thrown";
  } catch (const cupel::dialect::operation_error& e) {
    EXPECT_EQ(&e.from(), &then[0].what);
    EXPECT_EQ(e.reason(), "alter_column: the default does not fit its numeric type");
  }
}

TEST(refusal, is_thrown_by_lower_with_with_the_operation_and_its_place) {
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
