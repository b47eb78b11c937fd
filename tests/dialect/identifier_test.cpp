// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <array>
#include <cupel/dialect/identifier.hpp>

using cupel::dialect::quoted;

TEST(identifier, is_always_quoted_and_doubles_its_quotes) {
  EXPECT_EQ(quoted("users"), R"("users")");
  EXPECT_EQ(quoted("select"), R"("select")");
  EXPECT_EQ(quoted("mean_L"), R"("mean_L")");
  EXPECT_EQ(quoted("say \"hi\""), R"("say ""hi""")");
  EXPECT_EQ(quoted("it's a 값"), R"("it's a 값")");
}

TEST(identifier, lists_are_separated_by_commas) {
  EXPECT_EQ(cupel::dialect::quoted_list(std::array{"a", "b c"}), R"("a", "b c")");
}

TEST(identifier, texts_double_their_apostrophes_only) {
  EXPECT_EQ(cupel::dialect::quoted_text("it's \"so\" \\n"), R"('it''s "so" \n')");
}
