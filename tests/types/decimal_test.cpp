// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cstdint>
#include <cupel/types/decimal.hpp>
#include <limits>

namespace {

using money = cupel::decimal<10, 2>;

TEST(a_decimal, reads_and_writes_its_text_exactly) {
  static_assert(money::parse("19.99").scaled() == 1999);
  EXPECT_EQ(money::parse("-0.5").to_string(), "-0.50");
  EXPECT_EQ(money::parse("+7").to_string(), "7.00");
  EXPECT_EQ(money::parse(".25").scaled(), 25);
  EXPECT_EQ(money::parse("1.5000").scaled(), 150) << "zeros beyond the scale lose nothing";
  EXPECT_EQ((cupel::decimal<18, 0>::parse("-999999999999999999").to_string()), "-999999999999999999");
  EXPECT_EQ((cupel::decimal<18, 18>::parse("0.000000000000000001").to_string()), "0.000000000000000001");
  EXPECT_EQ(money{}.to_string(), "0.00");
}

TEST(a_decimal, refuses_what_it_would_have_to_round_or_cut) {
  for (const char* text : {"1.005", "123456789.00", "", "-", ".", "1e3", "1.2.3", " 1", "1 ", "NaN", "0x1", "1,5",
                           "99999999999999999999999999"}) {
    EXPECT_THROW((void)money::parse(text), cupel::conversion_error) << text;
  }
  EXPECT_THROW((void)money::from_scaled(10'000'000'000), cupel::conversion_error);
  EXPECT_THROW((void)money::from_scaled(-10'000'000'000), cupel::conversion_error);
  EXPECT_THROW((void)money::from_scaled(std::numeric_limits<std::int64_t>::min()), cupel::conversion_error);
  EXPECT_EQ(money::from_scaled(9'999'999'999).to_string(), "99999999.99");
}

TEST(a_decimal, is_ordered_as_its_numbers_are) {
  EXPECT_LT(money::parse("-2"), money::parse("-1.99"));
  EXPECT_EQ(money::parse("1.0"), money::parse("1"));
}

}  // namespace
