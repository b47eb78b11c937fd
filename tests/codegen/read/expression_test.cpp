// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/read/expression.hpp"

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

namespace {

using namespace cupel::codegen;

// Tokens are separated by blanks.
std::string evaluated(const std::string& text) {
  std::vector<token> tokens;
  std::istringstream in(text);
  for (std::string each; in >> each;) {
    const bool digit = each[0] >= '0' && each[0] <= '9';
    const bool letter = (each[0] >= 'a' && each[0] <= 'z') || each[0] == 'k';
    tokens.push_back({digit ? token::kind::number : letter ? token::kind::name : token::kind::punctuation, each, {}});
  }
  const constants known = [](const std::string& name) -> std::optional<constant> {
    if (name == "kMax") return std::int64_t{50};
    if (name == "limits::kMax") return std::int64_t{7};
    if (name == "kText") return std::string("text");
    return std::nullopt;
  };
  std::string trouble;
  const auto result = evaluate_constant(tokens, known, trouble);
  if (!result) return "! " + trouble;
  const auto* number = std::get_if<std::int64_t>(&*result);
  return number == nullptr ? std::get<std::string>(*result) : std::to_string(*number);
}

TEST(expression, follows_the_precedence_of_cpp) {
  EXPECT_EQ(evaluated("1 + 2 * 3"), "7");
  EXPECT_EQ(evaluated("( 1 + 2 ) * 3"), "9");
  EXPECT_EQ(evaluated("10 - 4 - 3"), "3");
  EXPECT_EQ(evaluated("1 << 2 + 3"), "32");
  EXPECT_EQ(evaluated("- 2 * - 3"), "6");
  EXPECT_EQ(evaluated("17 % 5 / 2"), "1");
}

TEST(expression, reads_the_numbers_of_cpp) {
  EXPECT_EQ(evaluated("0x1F"), "31");
  EXPECT_EQ(evaluated("0b101"), "5");
  EXPECT_EQ(evaluated("017"), "15");
  EXPECT_EQ(evaluated("1'000u"), "1000");
  EXPECT_EQ(evaluated("0"), "0");
  EXPECT_EQ(evaluated("1.5"), "! '1.5' is not a whole number");
}

TEST(expression, asks_for_names) {
  EXPECT_EQ(evaluated("2 * kMax"), "100");
  EXPECT_EQ(evaluated("limits :: kMax"), "7");
  EXPECT_EQ(evaluated("kText"), "text");
  EXPECT_EQ(evaluated("kMin"), "! 'kMin' is not a constant");
  EXPECT_EQ(evaluated("kText + 1"), "! a string cannot be calculated with");
}

TEST(expression, has_no_value_where_it_overflows) {
  EXPECT_EQ(evaluated("9223372036854775807 + 1").substr(0, 1), "!");
  EXPECT_EQ(evaluated("1 / 0").substr(0, 1), "!");
  EXPECT_EQ(evaluated("1 << 64").substr(0, 1), "!");
}

TEST(expression, names_what_is_unexpected) {
  EXPECT_EQ(evaluated("1 2"), "! '2' is unexpected here");
  EXPECT_EQ(evaluated("( 1"), "! a ')' is missing");
  EXPECT_EQ(evaluated("1 +"), "! an operand is missing");
}

}  // namespace
