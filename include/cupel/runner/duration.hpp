// SPDX-License-Identifier: Apache-2.0
// A time as a person writes and reads it.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cupel/types/error.hpp>
#include <limits>
#include <string>

namespace cupel::runner {

/// "5s", "500ms", "2min"; a number alone counts seconds. Throws `usage_error`.
[[nodiscard]] inline std::chrono::milliseconds parse_duration(const std::string& text) {
  const std::size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
  const std::string unit = text.substr(end);
  std::int64_t scale = 0;
  if (unit == "ms") scale = 1;
  if (unit == "s" || unit.empty()) scale = 1'000;
  if (unit == "min" || unit == "m") scale = 60'000;
  if (end == 0 || end > 9 || scale == 0) throw usage_error{"'" + text + "' is no duration; write 500ms, 5s or 2min"};
  const std::chrono::milliseconds result{std::stoll(text.substr(0, end)) * scale};
  if (result.count() > std::numeric_limits<std::int32_t>::max())  // what PostgreSQL and SQLite take
    throw usage_error{"'" + text + "' is too long; 35791min is the most"};
  return result;
}

/// "250 ms", "60 s".
[[nodiscard]] inline std::string duration_text(std::chrono::milliseconds time) {
  if (time.count() % 1000 != 0 || time.count() == 0) return std::to_string(time.count()) + " ms";
  return std::to_string(time.count() / 1000) + " s";
}

}  // namespace cupel::runner
