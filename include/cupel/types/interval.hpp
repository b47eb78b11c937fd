// SPDX-License-Identifier: Apache-2.0
// A span of time as PostgreSQL's `interval` has it; on SQLite the TEXT of an ISO 8601 duration, 'P1M2DT3.000000S'.
//
//   cupel::interval warranty{.months = 24};
#pragma once

#include <cstdint>

namespace cupel {

/// Months, days and microseconds are kept apart: a month has no fixed number of days, a day no fixed number of hours.
/// So two intervals are equal when all three are, and there is no order.
struct interval {
  std::int32_t months{};
  std::int32_t days{};
  std::int64_t microseconds{};

  friend constexpr bool operator==(const interval&, const interval&) = default;
};

}  // namespace cupel
