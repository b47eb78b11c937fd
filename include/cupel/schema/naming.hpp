// SPDX-License-Identifier: Apache-2.0
#pragma once
// The names that nobody wrote, by one convention: pk_<table>, and fk_, uq_, ix_, ck_ with table and columns. The table
// is named without its schema, for what stands on it is in the same.
//
//   convention_name("pk", "users")                  pk_users
//   convention_name("ix", "users", "role", "age")   ix_users_role_age
//
// What would be longer than 63 bytes is cut (fitted_name.hpp).
#include <cupel/schema/catalog.hpp>
#include <cupel/schema/fitted_name.hpp>
#include <string>
#include <string_view>

namespace cupel::schema {

/// `name`, or where it is longer than 63 bytes its beginning, '_' and eight hexadecimal digits.
inline std::string cut_name(std::string name) {
  if (name.size() <= identifier_limit) return name;
  return fitted_name(name.data(), name.size(), "", 0).text();
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
