// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cupel/schema/sql_text.hpp>

namespace cupel::schema {
namespace {

static_assert(same_sql("a = 1", "a=1"), "the comparison is a constant evaluation too");

TEST(SqlText, ignores_white_space_comments_and_the_case_of_words) {
  EXPECT_TRUE(same_sql("role IN ('A', 'B')", "role in('A','B')"));
  EXPECT_TRUE(same_sql("now()", "NOW ( )"));
  EXPECT_TRUE(same_sql("a -- why\n > 1", "a /* because */ > 1"));
}

TEST(SqlText, ignores_parentheses_round_the_whole_text_only) {
  EXPECT_TRUE(same_sql("((a > 1))", "a > 1"));
  EXPECT_FALSE(same_sql("(a > 1) or (b > 1)", "a > 1 or (b > 1"));
  EXPECT_FALSE(same_sql("(a) + (b)", "a) + (b"));
  EXPECT_FALSE(same_sql("a * (b + c)", "a * b + c"));
}

TEST(SqlText, keeps_the_case_and_the_spaces_of_quoted_text) {
  EXPECT_FALSE(same_sql("'a'", "'A'"));
  EXPECT_FALSE(same_sql("'a b'", "'a  b'"));
  EXPECT_FALSE(same_sql("\"Name\"", "\"name\""));
  EXPECT_FALSE(same_sql("'a''b'", "'a' 'b'"));
  EXPECT_FALSE(same_sql("'-- no comment'", "''"));
}

TEST(SqlText, tells_words_apart_that_only_touch) {
  EXPECT_FALSE(same_sql("not null", "notnull"));
  EXPECT_FALSE(same_sql("1 2", "12"));
}

TEST(SqlText, not_given_is_the_same_as_not_given_only) {
  EXPECT_TRUE(same_sql(nullptr, nullptr));
  EXPECT_FALSE(same_sql(nullptr, "''"));
  EXPECT_FALSE(same_sql("", nullptr));
}

TEST(SqlText, survives_text_that_is_not_closed) {
  EXPECT_FALSE(same_sql("'abc", "'abc'"));
  EXPECT_FALSE(same_sql("((a", "a"));
  EXPECT_TRUE(same_sql("/* open", ""));
}

TEST(SqlText, names_a_column_where_one_can_stand) {
  EXPECT_TRUE(names_column("lo <= HI", "hi"));
  EXPECT_TRUE(names_column("\"hi\" > 3", "hi"));
  EXPECT_TRUE(names_column("hi::text <> ''", "hi"));
  EXPECT_FALSE(names_column("hi(lo) > 3 OR 'hi' = 'hi'", "hi"));
  EXPECT_FALSE(names_column("lo::date > date '2026-01-01' AND CAST(lo AS date) > lo", "date"));
  EXPECT_FALSE(names_column(nullptr, "hi"));
}

}  // namespace
}  // namespace cupel::schema
