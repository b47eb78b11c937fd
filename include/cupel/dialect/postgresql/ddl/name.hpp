// SPDX-License-Identifier: Apache-2.0
#pragma once
// Names of tables, and of what stands beside them in their schema, on PostgreSQL. What has no schema in its name is
// found by the search_path.
//
//   quoted_table("audit.events")                "audit"."events"      quoted_table("users")   "users"
//   quoted_beside("audit.events", "ix_time")    "audit"."ix_time"
#include <cupel/dialect/identifier.hpp>
#include <cupel/schema/name.hpp>

namespace cupel::dialect::postgresql {

/// An index or sequence of the table, which PostgreSQL keeps in the table's schema.
inline std::string quoted_beside(const char* table, std::string_view name) {
  const std::size_t length = schema::schema_length(table);
  return (length == 0 ? std::string{} : quoted(std::string_view{table, length}) + '.') + quoted(name);
}

inline std::string quoted_table(const char* table) {
  return quoted_beside(table, schema::own_name(table));
}

}  // namespace cupel::dialect::postgresql
