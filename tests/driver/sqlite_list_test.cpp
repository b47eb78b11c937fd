// SPDX-License-Identifier: Apache-2.0
// A list of values as one parameter of SQLite.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cupel/driver/bind_list.hpp>
#include <cupel/driver/sqlite/connection.hpp>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using texts = std::vector<std::string>;

class a_list_of_sqlite : public testing::Test {
 protected:
  /// The texts in a column of what `sql` finds; a list is its only parameter.
  template <class T> texts found(const char* sql, const std::vector<T>& values, int column = 0) {
    auto& statement = db->prepare_cached(sql);
    cupel::driver::bind_list(statement.bind(), 0, values);
    auto cursor = statement.run();
    texts all;
    while (cursor.next()) all.emplace_back(cursor.row().text(column));
    return all;
  }
  template <class T> texts rows(const std::vector<T>& values) {
    return found("select quote(value) from cupel_list(?1)", values);
  }
  void fill() {
    db->execute(
        "create table t (id integer primary key, name text); create index by_name on t (name);"
        "with n(i) as (values (1) union all select i + 1 from n where i < 1000) insert into t select i, i from n");
  }

  std::unique_ptr<cupel::driver::connection> db = cupel::driver::open(cupel::driver::parse_url("sqlite::memory:"));
};

TEST_F(a_list_of_sqlite, is_read_as_rows_of_every_type) {
  EXPECT_THAT(rows(std::vector<int>{}), IsEmpty());
  EXPECT_THAT(rows(std::vector{3, -1, 3}), ElementsAre("3", "-1", "3"));
  EXPECT_THAT(rows(std::vector{true, false}), ElementsAre("1", "0"));
  EXPECT_THAT(rows(std::vector{0.5, -2.0}), ElementsAre("0.5", "-2.0"));
  EXPECT_THAT(rows(texts{"", "it's", "색"}), ElementsAre("''", "'it''s'", "'색'"));
  EXPECT_THAT(rows(std::vector<std::string_view>{{}}), ElementsAre("''"));
  EXPECT_THAT(rows(std::vector{cupel::bytes{}, cupel::bytes{std::byte{0}, std::byte{255}}}),
              ElementsAre("X''", "X'00FF'"));
  EXPECT_THAT(rows(std::vector<std::optional<int>>{1, std::nullopt}), ElementsAre("1", "NULL"));
  EXPECT_THAT(rows(std::vector<cupel::date>{std::chrono::year{2025} / 12 / 18, std::chrono::year{2026} / 1 / 2}),
              ElementsAre("'2025-12-18'", "'2026-01-02'"));
}

TEST_F(a_list_of_sqlite, finds_as_values_of_an_in_do) {
  fill();
  EXPECT_THAT(found("select quote(id) from t where name in cupel_list(?1) order by id", texts{"12", "x", "7"}),
              ElementsAre("7", "12"));
  EXPECT_THAT(found("select quote(id) from t where id in cupel_list(?1)", std::vector{1000, 0}), ElementsAre("1000"));
  EXPECT_THAT(found("select quote(count(*)) from t where not (name in cupel_list(?1))", texts{}), ElementsAre("1000"));
}

TEST_F(a_list_of_sqlite, finds_by_an_index) {
  fill();
  EXPECT_THAT(found("explain query plan select id from t where name in cupel_list(?1)", texts{"7"}, 3),
              testing::Contains("SEARCH t USING COVERING INDEX by_name (name=?)"));
}

TEST_F(a_list_of_sqlite, is_bound_wholly) {
  auto& select = db->prepare_cached("select count(*) from cupel_list(?1)");
  auto& values = select.bind().begin_list(0, 2);
  EXPECT_EQ(values.size(), 2);
  values.integer(0, 1);
  EXPECT_THROW(select.bind().end_list(0), cupel::usage_error);
  EXPECT_THROW((void)select.run(), cupel::usage_error) << "the parameter is not bound";
  EXPECT_THROW(values.integer(2, 1), cupel::usage_error);
  EXPECT_THROW((void)select.bind().begin_list(1, 1), cupel::usage_error);
}

TEST_F(a_list_of_sqlite, takes_no_value_that_a_parameter_would_not_take) {
  auto& values = db->prepare_cached("select count(*) from cupel_list(?1)").bind().begin_list(0, 1);
  EXPECT_THROW(values.text(0, std::string_view("a\0b", 3)), cupel::conversion_error);
  EXPECT_THROW(values.date(0, std::chrono::year{20'000} / 1 / 1), cupel::conversion_error);
  EXPECT_THROW((void)values.begin_list(0, 1), cupel::conversion_error);
  EXPECT_THROW((void)values.begin_array(0, 1), cupel::conversion_error);
}

TEST_F(a_list_of_sqlite, is_null_to_everybody_else) {
  EXPECT_THAT(found("select ifnull(?1, 'null')", std::vector{1}), ElementsAre("null"));
  auto& select = db->prepare_cached("select count(*) from cupel_list(?1)");
  select.bind().integer(0, 1);
  auto cursor = select.run();
  ASSERT_TRUE(cursor.next());
  std::int64_t count = -1;
  EXPECT_TRUE(cursor.row().get(0, count));
  EXPECT_EQ(count, 0) << "a number is no list";
}

TEST_F(a_list_of_sqlite, leaves_nothing_in_the_file) {
  EXPECT_THAT(found("select quote(value + (select count(*) from sqlite_schema)) from cupel_list(?1)", std::vector{1}),
              ElementsAre("1"));
  EXPECT_THROW(db->execute("create virtual table mine using cupel_list"), cupel::sql_error);
}

}  // namespace
