// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/read/vocabulary.hpp"

#include <gtest/gtest.h>

#include <codegen/read/cases/vocabulary/words.hpp>
#include <fstream>
#include <set>
#include <sstream>
#include <utility>

namespace {

using namespace cupel::codegen;

TEST(vocabulary, has_each_word_once_per_place) {
  std::set<std::pair<std::string_view, int>> seen;
  for (const auto& each : vocabulary()) EXPECT_TRUE(seen.insert({each.name(), each.site}).second) << each.name();
}

TEST(vocabulary, is_documented_word_by_word_in_the_public_header) {
  std::ifstream in(CUPEL_INCLUDE "/cupel/annotations.hpp");
  std::ostringstream text;
  text << in.rdbuf();
  for (const auto& each : vocabulary())
    EXPECT_NE(text.str().find("//   " + std::string(each.name())), std::string::npos) << each.name() << " has no entry";
}

TEST(vocabulary, offers_the_nearest_word_only_where_it_is_near) {
  ASSERT_NE(nearest_word("lenght"), nullptr);
  EXPECT_EQ(nearest_word("lenght")->name(), "length");
  EXPECT_EQ(nearest_word("primarykey")->name(), "primary_key");
  EXPECT_EQ(nearest_word("tabel", on_struct)->name(), "table");
  EXPECT_EQ(nearest_word("banana"), nullptr);
}

TEST(vocabulary, says_where_a_word_stands) {
  EXPECT_EQ(places_of("table"), "on structs");
  EXPECT_EQ(places_of("length"), "on members and enums");
}

// This file is compiled with -Wall -Wextra -Werror, and the header uses every word.
TEST(annotations, leave_a_plain_struct_to_the_compiler) {
  const Words made{};
  EXPECT_EQ(made.mood, Mood::sad);
  EXPECT_EQ(made.color, "red");
}

}  // namespace
