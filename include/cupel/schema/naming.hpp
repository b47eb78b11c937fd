// SPDX-License-Identifier: Apache-2.0
#pragma once
// The names that nobody wrote, by one convention: pk_<table>, and fk_, uq_, ix_, ck_ with table and columns. The table
// is named without its schema, for what stands on it is in the same.
//
//   convention_name("pk", "users")                  pk_users
//   convention_name("ix", "users", "role", "age")   ix_users_role_age
//
// PostgreSQL cuts identifiers at 63 bytes (manual, 4.1.1), silently, so that two long ones become one. A name that
// would be cut keeps its first bytes, on a character's boundary, and ends in a hash of the whole.
#include <cstddef>
#include <cstdint>
#include <cupel/schema/catalog.hpp>
#include <string>
#include <string_view>

namespace cupel::schema {

/// NAMEDATALEN - 1.
inline constexpr std::size_t identifier_limit = 63;

/// `name`, or where it is longer than 63 bytes its beginning, '_' and eight hexadecimal digits.
inline std::string cut_name(std::string name) {
  if (name.size() <= identifier_limit) return name;
  std::uint32_t hash = 2166136261u;  // FNV-1a
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  std::size_t kept = identifier_limit - 9;
  while (kept > 0 && (static_cast<unsigned char>(name[kept]) & 0xC0u) == 0x80u) --kept;
  name.resize(kept);
  name += '_';
  for (int shift = 28; shift >= 0; shift -= 4) name += "0123456789abcdef"[(hash >> static_cast<unsigned>(shift)) & 15u];
  return name;
}

/// prefix_table_column_column…, cut by `cut_name`. `columns` is any range of texts.
template <class Names>
std::string convention_name_of(std::string_view prefix, std::string_view table, const Names& columns) {
  std::string name{prefix};
  (name += '_') += table;
  for (const std::string_view column : columns) (name += '_') += column;
  return cut_name(static_cast<std::string&&>(name));
}
template <class... Columns>
std::string convention_name(std::string_view prefix, std::string_view table, const Columns&... columns) {
  std::string name{prefix};
  (name += '_') += table;
  ((name += '_', name += std::string_view{columns}), ...);
  return cut_name(static_cast<std::string&&>(name));
}

/// The name of the table's primary key, given or by convention.
inline std::string primary_key_name(const table_state& table) {
  return table.primary_key.name != nullptr ? std::string{table.primary_key.name}
                                           : convention_name("pk", own_name(table.name));
}

}  // namespace cupel::schema
