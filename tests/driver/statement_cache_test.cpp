// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cupel/driver/statement_cache.hpp>
#include <memory>
#include <string>
#include <string_view>

namespace {

struct fake {
  std::string text;
  bool in_use = false;
  [[nodiscard]] std::string_view sql() const { return text; }
  [[nodiscard]] bool busy() const { return in_use; }
};

struct cache_of_two : ::testing::Test {
  fake& get(std::string_view sql) {
    return cache.get(sql, [this](std::string_view text) {
      ++made;
      return std::make_unique<fake>(fake{std::string{text}});
    });
  }
  cupel::driver::statement_cache<fake> cache{2};
  int made = 0;
};

TEST_F(cache_of_two, compares_the_text_and_not_where_it_stands) {
  const std::string one = "select 1";
  const std::string same = "select 1";
  EXPECT_EQ(&get(one), &get(same));
  EXPECT_EQ(made, 1);
}

TEST_F(cache_of_two, forgets_the_one_that_was_not_used_for_the_longest_time) {
  (void)get("a");
  (void)get("b");
  (void)get("a");
  (void)get("c");
  EXPECT_EQ(cache.size(), 2U);
  (void)get("a");
  EXPECT_EQ(made, 3) << "a was kept";
  (void)get("b");
  EXPECT_EQ(made, 4) << "b was forgotten";
}

TEST_F(cache_of_two, gives_a_second_statement_while_the_first_is_busy_and_keeps_both) {
  fake& first = get("a");
  first.in_use = true;
  fake& second = get("a");
  EXPECT_NE(&first, &second);
  second.in_use = true;
  (void)get("b");
  (void)get("c");
  EXPECT_EQ(first.text, "a");
  EXPECT_EQ(second.text, "a");
  first.in_use = false;
  EXPECT_EQ(&get("a"), &first);
}

TEST_F(cache_of_two, cleared_keeps_what_is_busy) {
  fake& first = get("a");
  first.in_use = true;
  (void)get("b");
  cache.clear();
  EXPECT_EQ(cache.size(), 1U);
  first.in_use = false;
  EXPECT_EQ(&get("a"), &first);
  (void)get("b");
  EXPECT_EQ(made, 3);
}

TEST_F(cache_of_two, keeps_nothing_of_a_statement_that_could_not_be_made) {
  const auto fails = [](std::string_view) -> std::unique_ptr<fake> { throw std::string{"no"}; };
  EXPECT_THROW((void)cache.get("x", fails), std::string);
  EXPECT_EQ(cache.size(), 0U);
  EXPECT_EQ(get("x").text, "x");
}

}  // namespace
