// SPDX-License-Identifier: Apache-2.0
// The databases that Cupel talks to.
#pragma once

#include <cstdint>

namespace cupel::driver {

/// Which database a connection, a URL or a statement belongs to.
enum class database : std::uint8_t { sqlite, postgresql };

/// "SQLite", "PostgreSQL".
[[nodiscard]] constexpr const char* name_of(database which) noexcept {
  return which == database::sqlite ? "SQLite" : "PostgreSQL";
}

}  // namespace cupel::driver
