// SPDX-License-Identifier: Apache-2.0
#pragma once
// How SQLite stores the types: the declared type, allowed in STRICT tables too, and the CHECK that keeps what the type
// promises. The driver binds and reads the same forms (driver/sqlite).
#include <cupel/dialect/identifier.hpp>
#include <cupel/schema/type.hpp>
#include <string>

namespace cupel::dialect::sqlite {

/// Numbers of at most 18 digits are counted in units of 10^-scale; any other numeric is text.
constexpr bool is_scaled(const schema::type& t) {
  return t.kind == schema::type_kind::numeric && t.length > 0 && t.length <= 18;
}

constexpr const char* type_text(const schema::type& t) {
  using enum schema::type_kind;
  switch (t.kind) {
    case boolean:
    case smallint:
    case integer:
    case bigint: return "INTEGER";
    case real:
    case double_precision: return "REAL";
    case numeric: return is_scaled(t) ? "INTEGER" : "TEXT";
    case bytes: return "BLOB";
    default: return "TEXT";
  }
}

/// The condition on a value of the type, or empty. json_valid(NULL) is 0 before SQLite 3.45, not NULL.
inline std::string type_check(const schema::type& t, const char* column, bool nullable) {
  using enum schema::type_kind;
  const std::string name = quoted(column);
  switch (t.kind) {
    case boolean: return name + " IN (0, 1)";
    case varchar:
    case character: return t.length > 0 ? "length(" + name + ") <= " + std::to_string(t.length) : std::string{};
    case uuid: return "length(" + name + ") = 36";
    case json:
    case jsonb: return "json_valid(" + name + ")" + (nullable ? " OR " + name + " IS NULL" : "");
    default: return {};
  }
}

/// By bytes is C on PostgreSQL, BINARY here.
inline std::string collation_text(const char* name) {
  const bool bytewise = schema::same_name(name, "C") || schema::same_name(name, "POSIX");
  return quoted(bytewise ? "BINARY" : name);
}

}  // namespace cupel::dialect::sqlite
