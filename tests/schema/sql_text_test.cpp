// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cupel/schema/columns_in_text.hpp>
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

TEST(SqlText, keeps_what_stands_in_quotes_of_postgresql) {
  EXPECT_FALSE(same_sql("$$ADMIN$$", "$$admin$$"));
  EXPECT_FALSE(same_sql("$a$it's  $b$ A$a$", "$a$it's $b$ A$a$"));
  EXPECT_TRUE(same_sql("$a$ it's $$ $a$ <> X", "$a$ it's $$ $a$  <>  x"));
  EXPECT_FALSE(same_sql("E'it\\'s A'", "E'it\\'s a'"));
  EXPECT_TRUE(same_sql("E'it\\'s' || B", "E'it\\'s'||b"));
  EXPECT_TRUE(same_sql("$1 + a", "$1+A"));
  EXPECT_FALSE(same_sql("$$open", "$$OPEN"));
}

TEST(SqlText, ignores_quotes_that_a_name_does_not_need) {
  EXPECT_TRUE(same_sql("\"price\" > 0", "PRICE > 0"));
  EXPECT_FALSE(same_sql("\"Price\" > 0", "price > 0"));
  EXPECT_FALSE(same_sql("\"user\" <> 'a'", "user <> 'a'"));
  EXPECT_FALSE(same_sql("'price'", "price"));
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
  EXPECT_FALSE(names_column("extract(hi FROM lo) > 3", "hi"));
  EXPECT_TRUE(names_column("extract(year FROM hi) > 3 AND (hi > 3)", "hi"));
  EXPECT_TRUE(names_column("tags[1:hi] IS NULL", "hi"));
  EXPECT_FALSE(names_column(nullptr, "hi"));
}

}  // namespace
}  // namespace cupel::schema
