// SPDX-License-Identifier: Apache-2.0
#pragma once
// A column, as constant data; in a migration also the operation `add_column`.
//
//   column{.name = "id", .type = integer, .identity = by_default}
//   add_column{.table = "users", .name = "phone", .type = varchar(20), .nullable = true}
#include <cupel/schema/definition.hpp>
#include <cupel/schema/type.hpp>

namespace cupel::schema {

enum class identity_kind : std::uint8_t { none, by_default, always };

/// GENERATED … AS IDENTITY (PostgreSQL manual, CREATE TABLE); on SQLite INTEGER PRIMARY KEY.
struct identity_option {
  identity_kind kind = identity_kind::none;
  std::int64_t start = 1;
  std::int64_t increment = 1;
};
constexpr bool operator==(const identity_option& left, const identity_option& right) {
  return left.kind == right.kind && left.start == right.start && left.increment == right.increment;
}

/// GENERATED ALWAYS AS (expression): stored, or computed when read (SQLite only before PostgreSQL 18).
struct computed_option {
  const char* expression = nullptr;
  bool stored = true;
};

struct column : defines<kind::column> {
  const char* table = nullptr;  ///< left out inside a create_table
  const char* name = nullptr;
  schema::type type{};
  bool nullable = false;
  const char* default_sql = nullptr;  ///< an SQL expression; nullptr: no default
  identity_option identity{};
  computed_option computed{};
  const char* collate = nullptr;
  const char* comment = nullptr;
};

inline constexpr identity_option by_default{identity_kind::by_default};
inline constexpr identity_option always{identity_kind::always};
constexpr identity_option starting(identity_option identity, std::int64_t start, std::int64_t increment = 1) {
  return {identity.kind, start, increment};
}

}  // namespace cupel::schema
