// SPDX-License-Identifier: Apache-2.0
#pragma once
// A native enum, as constant data; in a migration also the operation `create_enum`. PostgreSQL makes a type of it,
// SQLite a CHECK at each column of that type.
//
//   create_enum{.name = "role", .values = {"ADMIN", "OPERATOR"}}
//   add_column{.table = "users", .name = "role", .type = enumeration("role")}
#include <cupel/schema/definition.hpp>
#include <initializer_list>

namespace cupel::schema {

struct enumeration : defines<kind::enumeration> {
  const char* name = nullptr;
  std::initializer_list<const char*> values{};  ///< in the order in which PostgreSQL sorts them
};

}  // namespace cupel::schema
