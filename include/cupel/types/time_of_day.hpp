// SPDX-License-Identifier: Apache-2.0
// A time of day without a date: `time` on PostgreSQL, TEXT '10:45:00.000000' on SQLite.
//
//   cupel::time_of_day opens{std::chrono::hours{9}};
#pragma once

#include <chrono>
#include <compare>

namespace cupel {

/// Microseconds since midnight, 0 to 86,400,000,000 inclusive: 24:00:00 is a time, as it is in PostgreSQL.
/// The range is checked where the value meets a database or a text, not here.
class time_of_day {
 public:
  constexpr time_of_day() = default;
  constexpr explicit time_of_day(std::chrono::microseconds since_midnight) : since_midnight_{since_midnight} {}

  [[nodiscard]] constexpr std::chrono::microseconds since_midnight() const { return since_midnight_; }

  /// Whether the value is a time of day at all.
  [[nodiscard]] constexpr bool ok() const {
    return since_midnight_.count() >= 0 && since_midnight_ <= std::chrono::hours{24};
  }

  friend constexpr auto operator<=>(const time_of_day&, const time_of_day&) = default;

 private:
  std::chrono::microseconds since_midnight_{};
};

}  // namespace cupel
