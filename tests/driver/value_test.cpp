// SPDX-License-Identifier: Apache-2.0
// Every type of a model, there and back, on both databases.
#include <gtest/gtest.h>

#include <chrono>
#include <cmath>
#include <cstdint>
#include <cupel/driver/codec.hpp>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "driver/both_databases.hpp"

namespace {
struct email {
  std::string value;
  friend bool operator==(const email&, const email&) = default;
};
}  // namespace

template <> struct cupel::strong_type_traits<email> {
  using underlying_type = std::string;
  static const std::string& to(const email& from) { return from.value; }
  static email from(std::string value) { return {std::move(value)}; }
};

namespace {

using namespace std::chrono_literals;

class a_value : public cupel::test::both_databases {
 protected:
  void column(const std::string& sqlite, const std::string& postgresql) {
    db->execute("drop table if exists t");
    db->clear_statements();  // PostgreSQL knows their parameters by the types of the table that was
    db->execute("create table t (v " + either(sqlite, postgresql) + ")");
  }

  template <class T> void store(const T& value) {
    db->execute("delete from t");
    auto& insert = db->prepare_cached(either("insert into t values (?1)", "insert into t values ($1)"));
    cupel::driver::bind_value(insert.bind(), 0, value);
    EXPECT_EQ(insert.run().affected(), 1);
  }

  template <class T> T load() {
    auto cursor = db->prepare_cached("select v from t").run();
    EXPECT_TRUE(cursor.next());
    T value{};
    cupel::driver::read_value(cursor.row(), 0, value);
    return value;
  }

  template <class T> void expect_back(const T& value) {
    store(value);
    EXPECT_EQ(load<T>(), value);
    store(std::optional<T>{value});
    EXPECT_EQ(load<std::optional<T>>(), value);
    store(std::optional<T>{});
    EXPECT_EQ(load<std::optional<T>>(), std::nullopt);
    EXPECT_THROW((void)load<T>(), cupel::conversion_error) << "NULL has no place in it";
  }
};

CUPEL_ON_BOTH_DATABASES(a_value);

TEST_P(a_value, of_an_integer_comes_back_to_its_extremes) {
  column("integer", "bigint");
  for (const auto value : {std::numeric_limits<std::int64_t>::min(), std::int64_t{-1}, std::int64_t{0},
                           std::numeric_limits<std::int64_t>::max()}) {
    expect_back(value);
  }
  column("integer", "integer");
  expect_back(std::numeric_limits<std::int32_t>::min());
  expect_back(std::numeric_limits<std::int32_t>::max());
  expect_back(std::uint16_t{65535});
  column("integer", "smallint");
  expect_back(std::numeric_limits<std::int16_t>::min());
  expect_back(std::uint8_t{255});
  expect_back(std::int8_t{-128});
  expect_back('x');
}

TEST_P(a_value, of_an_integer_that_does_not_fit_is_refused) {
  column("integer", "bigint");
  store(std::int64_t{4294967296});
  EXPECT_THROW((void)load<std::int32_t>(), cupel::conversion_error);
  EXPECT_THROW((void)load<std::uint32_t>(), cupel::conversion_error);
  EXPECT_EQ(load<std::uint64_t>(), 4294967296U);
  store(std::int64_t{-1});
  EXPECT_THROW((void)load<std::uint64_t>(), cupel::conversion_error);
  EXPECT_THROW((void)load<std::uint8_t>(), cupel::conversion_error);
  EXPECT_THROW(store(std::numeric_limits<std::uint64_t>::max()), cupel::conversion_error);
}

TEST_P(a_value, of_a_boolean_comes_back) {
  column("integer", "boolean");
  expect_back(true);
  expect_back(false);
}

TEST_P(a_value, of_a_real_number_comes_back_to_its_extremes) {
  column("real", "double precision");
  for (const double value : {0.1, -0.0, std::numeric_limits<double>::max(), std::numeric_limits<double>::denorm_min(),
                             std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()}) {
    expect_back(value);
  }
  column("real", "real");
  expect_back(0.1F);
  expect_back(std::numeric_limits<float>::max());
}

TEST_P(a_value, of_no_number_is_kept_or_refused_but_never_turned_into_null) {
  column("real", "double precision");
  const double nan = std::numeric_limits<double>::quiet_NaN();
  if (on_sqlite()) {
    EXPECT_THROW(store(nan), cupel::conversion_error);
  } else {
    store(nan);
    EXPECT_TRUE(std::isnan(load<double>()));
  }
}

TEST_P(a_value, of_a_text_comes_back_byte_by_byte) {
  column("text", "text");
  for (const char* value : {"", "색차계 측정", "'; drop table t; --", "a\nb\\c\"d", "\xF0\x9F\x8E\xA8"}) {
    expect_back(std::string{value});
  }
  expect_back(std::string(1'000'000, 'x'));
  store(std::string_view{});
  EXPECT_EQ(load<std::string>(), "") << "an empty view is the empty text, not NULL";
  column("text", "varchar(20)");
  expect_back(email{"a@b.example"});
  column("text", "char(4)");
  expect_back(std::string{"abcd"});
}

TEST_P(a_value, of_a_text_in_a_column_of_fixed_length_comes_back_without_the_padding) {
  column("text", "char(5)");
  for (const char* value : {"", "xyz", "색", "a b"}) expect_back(std::string{value});
  if (on_sqlite()) return;
  column("", "char(5)[]");
  store(std::vector<std::string>{"xyz", "abcde"});
  EXPECT_EQ(load<std::vector<std::string>>(), (std::vector<std::string>{"xyz", "abcde"}));
}

TEST_P(a_value, of_a_text_with_a_zero_is_refused_and_never_cut) {
  column("text", "text");
  const std::string value{"a\0b", 3};
  EXPECT_THROW(store(value), cupel::conversion_error);
  EXPECT_THROW(store(cupel::json{value}), cupel::conversion_error);
}

TEST_P(a_value, of_bytes_comes_back_with_its_zeros) {
  column("blob", "bytea");
  expect_back(cupel::bytes{});
  expect_back(cupel::bytes{std::byte{0}, std::byte{255}, std::byte{0}});
}

TEST_P(a_value, of_json_comes_back) {
  column("text", "json");
  expect_back(cupel::json{R"({"색": [1, 2.5, null]})"});
  if (on_sqlite()) return;
  column("", "jsonb");
  expect_back(cupel::json{R"({"색": [1, 2.5, null]})"});
  EXPECT_THROW(store(cupel::json{}), cupel::sql_error);
}

TEST_P(a_value, of_a_timestamp_comes_back_to_the_microsecond) {
  column("text", "timestamptz");
  const cupel::timestamp first = std::chrono::sys_days{std::chrono::year{1} / 1 / 1};
  const cupel::timestamp last = std::chrono::sys_days{std::chrono::year{9999} / 12 / 31} + 24h - 1us;
  for (const cupel::timestamp value : {first, cupel::timestamp{-1us}, cupel::timestamp{}, last}) expect_back(value);
  EXPECT_THROW(store(cupel::timestamp::min()), cupel::conversion_error);
  if (on_sqlite()) {
    EXPECT_THROW(store(cupel::timestamp{last + 1us}), cupel::conversion_error);
  }
  column("text", "timestamp");
  expect_back(cupel::local_timestamp{first.time_since_epoch()});
  expect_back(cupel::local_timestamp{last.time_since_epoch()});
}

TEST_P(a_value, of_an_instant_is_no_reading_of_a_clock) {
  column("text", "timestamptz");
  store(cupel::timestamp{});
  EXPECT_THROW((void)load<cupel::local_timestamp>(), cupel::conversion_error);
  column("text", "timestamp");
  store(cupel::local_timestamp{});
  EXPECT_THROW((void)load<cupel::timestamp>(), cupel::conversion_error);
}

TEST_P(a_value, of_a_date_comes_back_and_one_that_does_not_exist_is_refused) {
  column("text", "date");
  for (const cupel::date value : {std::chrono::year{1} / 1 / 1, std::chrono::year{1970} / 1 / 1,
                                  std::chrono::year{2024} / 2 / 29, std::chrono::year{9999} / 12 / 31}) {
    expect_back(value);
  }
  EXPECT_THROW(store(std::chrono::year{2025} / 2 / 29), cupel::conversion_error);
  EXPECT_THROW(store(cupel::date{}), cupel::conversion_error);
}

TEST_P(a_value, of_a_time_of_day_comes_back) {
  column("text", "time");
  for (const auto value : {0us, 86'399'999'999us, 86'400'000'000us}) expect_back(cupel::time_of_day{value});
  EXPECT_THROW(store(cupel::time_of_day{-1us}), cupel::conversion_error);
  EXPECT_THROW(store(cupel::time_of_day{24h + 1us}), cupel::conversion_error);
}

TEST_P(a_value, of_an_interval_comes_back_in_its_parts) {
  column("text", "interval");
  for (const cupel::interval value :
       {cupel::interval{}, cupel::interval{14, -3, 4'500'000},
        cupel::interval{-178'000'000 * 12, 5, std::numeric_limits<std::int64_t>::min()}}) {
    expect_back(value);
  }
}

TEST_P(a_value, of_a_clock_with_coarser_ticks_comes_back_and_nothing_finer_is_rounded) {
  using namespace std::chrono;
  column("text", "timestamptz");
  for (const sys_seconds value : {sys_seconds{sys_days{year{1} / 1 / 1}}, sys_seconds{-1s}, sys_seconds{}})
    expect_back(value);
  expect_back(sys_time<milliseconds>{-1ms});
  EXPECT_THROW((void)load<sys_time<duration<std::int8_t>>>(), cupel::conversion_error) << "finer than a second";
  EXPECT_THROW((void)load<sys_seconds>(), cupel::conversion_error) << "finer than a second";
  store(sys_seconds{1000s});
  EXPECT_THROW((void)load<sys_time<duration<std::int8_t>>>(), cupel::conversion_error) << "above 127 seconds";
  EXPECT_THROW(store(sys_seconds{sys_seconds::max()}), cupel::conversion_error);
  column("text", "timestamp");
  expect_back(local_seconds{local_days{year{2024} / 2 / 29}});
}

TEST_P(a_value, of_a_count_of_days_is_a_date) {
  using namespace std::chrono;
  column("text", "date");
  for (const sys_days value : {sys_days{year{1} / 1 / 1}, sys_days{}, sys_days{year{9999} / 12 / 31}})
    expect_back(value);
  expect_back(local_days{year{1969} / 12 / 31});
  store(sys_days{year{2024} / 2 / 29});
  EXPECT_EQ(load<cupel::date>(), year{2024} / 2 / 29);
  EXPECT_THROW(store(sys_days{days{65'536 * 365}}), cupel::conversion_error);
  EXPECT_THROW(store(sys_days{days::max()}), cupel::conversion_error);
}

TEST_P(a_value, of_a_duration_is_an_interval_without_months_and_days) {
  using namespace std::chrono;
  column("text", "interval");
  for (const microseconds value : {microseconds{}, -1us, microseconds::max()}) expect_back(value);
  expect_back(hours{-1'000'000});
  expect_back(days{2});
  EXPECT_EQ(load<std::optional<hours>>(), std::nullopt);
  store(1500ms);
  EXPECT_THROW((void)load<seconds>(), cupel::conversion_error) << "finer than a second";
  EXPECT_THROW(store(hours::max()), cupel::conversion_error);
  store(cupel::interval{.months = 1});
  EXPECT_THROW((void)load<seconds>(), cupel::conversion_error) << "a month has no fixed length";
}

TEST_P(a_value, of_a_uuid_comes_back) {
  column("text", "uuid");
  expect_back(cupel::uuid{});
  expect_back(cupel::uuid::random());
}

TEST_P(a_value, of_a_decimal_comes_back_exactly) {
  column("integer", "numeric(18, 4)");
  using decimal = cupel::decimal<18, 4>;
  for (const char* text : {"0", "0.0001", "-0.0001", "1", "-10000", "10000.0001", "99999999999999.9999",
                           "-99999999999999.9999", "12345678.9", "100000000"}) {
    expect_back(decimal::parse(text));
  }
  column("integer", "numeric");
  for (const char* text : {"0.000000000000000001", "-0.999999999999999999", "0.00010001"}) {
    expect_back(cupel::decimal<18, 18>::parse(text));
  }
  for (const char* text : {"0.12345", "7.00001", "-12345.60000"}) expect_back(cupel::decimal<10, 5>::parse(text));
  expect_back(cupel::decimal<18, 0>::parse("999999999999999999"));
}

TEST_P(a_value, of_a_number_in_a_numeric_column_is_rounded_there_and_comes_back) {
  using number = cupel::decimal<8, 3>;
  column("integer", "numeric(8, 3)");
  const auto there_and_back = [&]<class T>(T value) {
    db->execute("delete from t");
    auto& insert = db->prepare_cached(either("insert into t values (?1)", "insert into t values ($1)"));
    cupel::driver::bind_numeric<number>(insert.bind(), 0, value);
    EXPECT_EQ(insert.run().affected(), 1);
    auto cursor = db->prepare_cached("select v from t").run();
    EXPECT_TRUE(cursor.next());
    EXPECT_EQ(cursor.row().is_null(0) ? -1 : cursor.row().decimal(0, 3), [&] {
      if constexpr (requires { value.has_value(); }) return value.has_value() ? number::parse("-2.125").scaled() : -1;
      return std::int64_t{-2125};
    }()) << "what the database has";
    T result{};
    cupel::driver::read_numeric<number>(cursor.row(), 0, result);
    return result;
  };
  EXPECT_EQ(there_and_back(-2.125), -2.125);
  EXPECT_EQ(there_and_back(-2.1245), -2.125) << "as it is written, half away from zero";
  EXPECT_EQ(there_and_back(-2.125F), -2.125F);
  EXPECT_EQ(there_and_back(std::optional<double>{-2.1251}), -2.125);
  EXPECT_EQ(there_and_back(std::optional<double>{}), std::nullopt);
  auto& insert = db->prepare_cached(either("insert into t values (?1)", "insert into t values ($1)"));
  for (const double wrong : {99'999.9996, 1e300, std::nan(""), HUGE_VAL})
    EXPECT_THROW(cupel::driver::bind_numeric<number>(insert.bind(), 0, wrong), cupel::conversion_error) << wrong;
  store(number::parse("5.000"));
  int whole = 0;
  {
    auto cursor = db->prepare_cached("select v from t").run();
    ASSERT_TRUE(cursor.next());
    cupel::driver::read_numeric<number>(cursor.row(), 0, whole);
    EXPECT_EQ(whole, 5);
  }
  store(number::parse("5.001"));
  auto part = db->prepare_cached("select v from t").run();
  ASSERT_TRUE(part.next());
  EXPECT_THROW(cupel::driver::read_numeric<number>(part.row(), 0, whole), cupel::conversion_error) << "no whole number";
}

TEST_P(a_value, read_as_another_type_is_refused_and_names_its_column) {
  column("text", "text");
  store(std::string{"seven"});
  try {
    (void)load<std::int32_t>();
    FAIL() << "it was read";
  } catch (const cupel::conversion_error& problem) {
    EXPECT_NE(std::string{problem.what()}.find("'v'"), std::string::npos) << problem.what();
  }
  EXPECT_THROW((void)load<double>(), cupel::conversion_error);
  EXPECT_THROW((void)load<bool>(), cupel::conversion_error);
  EXPECT_THROW((void)load<cupel::bytes>(), cupel::conversion_error);
  EXPECT_THROW((void)load<cupel::date>(), cupel::conversion_error);
  EXPECT_THROW((void)load<cupel::uuid>(), cupel::conversion_error);
  EXPECT_THROW((void)load<cupel::time_of_day>(), cupel::conversion_error);
  EXPECT_THROW((void)load<cupel::interval>(), cupel::conversion_error);
  EXPECT_THROW((void)(load<cupel::decimal<4, 2>>()), cupel::conversion_error);
}

}  // namespace
