// SPDX-License-Identifier: Apache-2.0
#pragma once
// A revision: an edge of the history, from its parent to itself.
//
//   inline constexpr revision self{.id = "e377e0730c8c", .parent = {}, .message = "Initial schema",
//                                  .created = "2025-12-18T10:45:00Z", .upgrade = upgrade};
#include <cupel/migration/operation.hpp>

namespace cupel::migration {

/// The place where the aggregate that leaves it out is written.
constexpr schema::place here(const char* file = __builtin_FILE(), std::uint32_t line = __builtin_LINE()) {
  return {file, line};
}

struct revision {
  const char* id = nullptr;      ///< [A-Za-z0-9_]+, unique in the system, at most 40 characters
  const char* parent = nullptr;  ///< the revision before; {}: this is the first
  const char* message = nullptr;
  const char* created = nullptr;  ///< ISO 8601, UTC
  operations upgrade{};           ///< left out: the revision changes nothing
  operations downgrade{};         ///< left out: derived from the replayed state, in reverse order
  bool irreversible = false;      ///< the way back is refused
  schema::place at = here();
};

}  // namespace cupel::migration
