// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <chrono>
#include <cstdint>
#include <cupel/types/iso8601.hpp>
#include <limits>
#include <string>
#include <string_view>

namespace {

using namespace std::chrono_literals;
namespace iso = cupel::iso8601;

template <class T> std::string text_of(T value, std::size_t size) {
  std::string text(size, '?');
  return iso::write(text.data(), value) ? text : "refused";
}
std::string text_of(cupel::timestamp value) {
  return text_of(value, iso::timestamp_size);
}
std::string text_of(cupel::interval value) {
  char text[iso::interval_max_size];
  return {text, iso::write(text, value)};
}

template <class T> bool reads(std::string_view text) {
  T value{};
  return iso::read(text, value);
}

template <class T> T read(std::string_view text) {
  T value{};
  EXPECT_TRUE(iso::read(text, value)) << text;
  return value;
}

constexpr cupel::timestamp at_quarter_to_eleven =
    std::chrono::sys_days{std::chrono::year{2025} / 12 / 18} + 10h + 45min + 1us;

TEST(a_time_as_text, always_has_six_digits_of_a_second) {
  EXPECT_EQ(text_of(at_quarter_to_eleven), "2025-12-18T10:45:00.000001Z");
  EXPECT_EQ(text_of(cupel::local_timestamp{at_quarter_to_eleven.time_since_epoch()}, iso::local_timestamp_size),
            "2025-12-18T10:45:00.000001");
  EXPECT_EQ(text_of(cupel::time_of_day{9h}, iso::time_size), "09:00:00.000000");
  EXPECT_EQ(text_of(cupel::timestamp{-1us}), "1969-12-31T23:59:59.999999Z");
}

TEST(a_time_as_text, holds_the_years_1_to_9999) {
  const cupel::timestamp first = std::chrono::sys_days{std::chrono::year{1} / 1 / 1};
  const cupel::timestamp last = std::chrono::sys_days{std::chrono::year{9999} / 12 / 31} + 24h - 1us;
  EXPECT_EQ(text_of(first), "0001-01-01T00:00:00.000000Z");
  EXPECT_EQ(text_of(last), "9999-12-31T23:59:59.999999Z");
  EXPECT_EQ(read<cupel::timestamp>(text_of(first)), first);
  EXPECT_EQ(read<cupel::timestamp>(text_of(last)), last);
  EXPECT_EQ(text_of(first - 1us), "refused");
  EXPECT_EQ(text_of(last + 1us), "refused");
  EXPECT_EQ(text_of(cupel::timestamp::max()), "refused");
  EXPECT_EQ(text_of(cupel::timestamp::min()), "refused");
}

TEST(a_time_as_text, is_the_same_day_by_day_over_four_centuries) {
  auto day = std::chrono::sys_days{std::chrono::year{1800} / 1 / 1};
  for (std::string before; day < std::chrono::sys_days{std::chrono::year{2200} / 1 / 1}; day += std::chrono::days{1}) {
    const std::string text = text_of(cupel::date{day}, iso::date_size);
    ASSERT_EQ(std::chrono::sys_days{read<cupel::date>(text)}, day) << text;
    ASSERT_LT(before, text) << "the order of the texts is the order of the days";
    before = text;
  }
}

TEST(a_time_as_text, is_read_with_a_space_and_fewer_digits_too) {
  EXPECT_EQ(read<cupel::timestamp>("2025-12-18 10:45:00.000001Z"), at_quarter_to_eleven);
  EXPECT_EQ(read<cupel::timestamp>("2025-12-18T10:45:00Z"), at_quarter_to_eleven - 1us);
  EXPECT_EQ(read<cupel::timestamp>("2025-12-18T10:45:00.5Z"), at_quarter_to_eleven - 1us + 500ms);
  EXPECT_EQ(read<cupel::timestamp>("2025-12-18T19:45:00.000001+09:00"), at_quarter_to_eleven);
  EXPECT_EQ(read<cupel::timestamp>("2025-12-18T07:15:00.000001-03:30"), at_quarter_to_eleven);
  EXPECT_EQ(read<cupel::time_of_day>("24:00:00").since_midnight(), 24h);
}

TEST(a_time_as_text, refuses_everything_else) {
  for (const char* text :
       {"", "2025-12-18", "2025-12-18T10:45Z", "2025-12-18T10:45:00", "2025-12-18T10:45:00.Z", "2025-02-29T10:45:00Z",
        "2025-13-01T10:45:00Z", "2025-12-18T24:00:00Z", "2025-12-18T10:60:00Z", "2025-12-18T10:45:60Z",
        "2025-12-18T10:45:00.1234567Z", "2025-12-18T10:45:00Z ", " 2025-12-18T10:45:00Z", "0000-12-18T10:45:00Z",
        "-001-12-18T10:45:00Z", "2025-12-18T10:45:00+9", "2025-12-18T10:45:00+25", "2025-12-18t10:45:00Z",
        "infinity"}) {
    EXPECT_FALSE(reads<cupel::timestamp>(text)) << text;
  }
  EXPECT_FALSE(reads<cupel::local_timestamp>("2025-12-18T10:45:00Z")) << "that is an instant";
  EXPECT_FALSE(reads<cupel::date>("2025-12-18T00:00:00"));
  EXPECT_FALSE(reads<cupel::time_of_day>("24:00:00.000001"));
  EXPECT_EQ(text_of(std::chrono::year{2025} / 2 / 29, iso::date_size), "refused");
  EXPECT_EQ(text_of(cupel::time_of_day{-1us}, iso::time_size), "refused");
  EXPECT_EQ(text_of(cupel::time_of_day{24h + 1us}, iso::time_size), "refused");
}

TEST(an_interval_as_text, keeps_each_of_its_parts) {
  constexpr auto min4 = std::numeric_limits<std::int32_t>::min();
  constexpr auto min8 = std::numeric_limits<std::int64_t>::min();
  constexpr auto max8 = std::numeric_limits<std::int64_t>::max();
  for (const cupel::interval value :
       {cupel::interval{}, cupel::interval{1, 2, 3}, cupel::interval{-1, 2, -3}, cupel::interval{0, 0, -1'000'001},
        cupel::interval{min4, min4, min8}, cupel::interval{0, 0, max8}}) {
    EXPECT_EQ(read<cupel::interval>(text_of(value)), value) << text_of(value);
  }
  EXPECT_EQ(text_of(cupel::interval{14, -3, 4'500'000}), "P14M-3DT4.500000S");
  EXPECT_EQ(text_of(cupel::interval{min4, min4, min8}), "P-2147483648M-2147483648DT-9223372036854.775808S");
}

TEST(an_interval_as_text, refuses_everything_else) {
  for (const char* text :
       {"", "P", "P1M", "P1M2D", "P1M2DT", "P1M2DT3S", "P1M2DT3.S", "P1M2DT3.000000", "P1M2DT3.000000S ",
        "P99999999999M2DT3.000000S", "P1M2DT9223372036854.775808S", "P1Y2DT3.000000S"}) {
    EXPECT_FALSE(reads<cupel::interval>(text)) << text;
  }
}

}  // namespace
