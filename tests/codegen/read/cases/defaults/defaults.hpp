// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
#include <cstdint>
#include <cupel/types/decimal.hpp>
#include <cupel/types/interval.hpp>
#include <cupel/types/json.hpp>
#include <cupel/types/time_of_day.hpp>
#include <cupel/types/timestamp.hpp>
#include <limits>
#include <optional>
#include <string>

namespace app {

enum class Level : std::int8_t { low = -1, high = 1 };
inline constexpr int kLimit = 20;
inline constexpr const char* kName = "named";
inline constexpr char kArray[] = "array";
constexpr int twice(int n) { return 2 * n; }
std::string runtime();

struct [[cupel::table("defaults")]] Defaults {
  [[cupel::primary_key]] std::int32_t id = {};
  int none;
  int empty{};
  int zero{0};
  int zero_assigned = 0;
  bool yes{true};
  std::int64_t least{std::numeric_limits<std::int64_t>::min()};
  std::uint64_t most{std::numeric_limits<std::uint64_t>::max()};
  int computed = twice(kLimit) + 1;
  double tenth{0.1};
  float tenth_float{0.1F};
  double whole = 3;
  Level level{Level::low};
  Level cast = static_cast<Level>(1);
  std::optional<Level> maybe_level{Level::high};
  std::string text{"x"};
  std::string assigned = "a\"b";
  std::string joined{"a"
                     "b"};
  std::string made = std::string("made");
  std::string empty_text{""};
  std::string named{kName};
  std::string array = kArray;
  std::string no_text{};
  std::string made_empty = std::string();
  std::optional<std::string> maybe_text = "maybe";
  std::optional<int> maybe{7};
  std::optional<int> null = std::nullopt;
  std::optional<int> null_braces{std::nullopt};
  cupel::json object{R"({"a": 1})"};
  cupel::timestamp instant{std::chrono::seconds{30}};
  std::chrono::milliseconds pause{1500};
  cupel::date day{std::chrono::year{2024}, std::chrono::January, std::chrono::day{2}};
  std::chrono::sys_days also{std::chrono::year_month_day{std::chrono::year{1970}, std::chrono::January, std::chrono::day{11}}};
  cupel::time_of_day opens{std::chrono::hours{9}};
  cupel::interval warranty{.months = 24};
  cupel::decimal<10, 2> price{cupel::decimal<10, 2>::from_scaled(1999)};
  std::optional<cupel::decimal<10, 2>> maybe_price{cupel::decimal<10, 2>::from_scaled(-5)};
  [[cupel::application_default]] std::string own = runtime();
  [[cupel::default_sql("now()")]] cupel::timestamp now{std::chrono::system_clock::now().time_since_epoch().count() > 0 ? cupel::timestamp{} : cupel::timestamp{}};
};

}  // namespace app
