// SPDX-License-Identifier: Apache-2.0
#pragma once
// The name that a primary key has where none is given: pk_<table>, which follows the table's. The table is named
// without its schema, for the key stands in the same.
#include <cupel/schema/fitted_name.hpp>
#include <cupel/schema/name.hpp>

namespace cupel::schema {

/// Is it that of the table's key?
constexpr bool is_conventional_key(const char* table, const char* name) {
  if (name == nullptr || name[0] != 'p' || name[1] != 'k' || name[2] != '_') return false;
  const char* const own = own_name(table);
  const std::size_t length = __builtin_strlen(own);
  if (length + 3 <= identifier_limit) return __builtin_strcmp(name + 3, own) == 0;
  const fitted_name whole("pk_", 3, own, length);
  const char* p = whole.text();
  while (*p != '\0' && *p == *name) ++p, ++name;
  return *p == *name;
}

}  // namespace cupel::schema
