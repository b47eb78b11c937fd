// SPDX-License-Identifier: Apache-2.0
// How many parameters an IN of SQLite gets.
#pragma once

#include <bit>
#include <cstddef>

namespace cupel::dialect::query {

/// The next power of two: lists of many lengths share few texts, and so few prepared statements. What is too much is
/// filled with the last value.
[[nodiscard]] constexpr std::size_t padded(std::size_t values) {
  return values == 0 ? 0 : std::bit_ceil(values);
}

/// The most values of one IN on SQLite, whose statements have at most 32,766 parameters.
inline constexpr std::size_t most_values = 16384;

}  // namespace cupel::dialect::query
