// SPDX-License-Identifier: Apache-2.0
#pragma once
// A table with its columns and constraints, as constant data; in a migration also the operation `create_table`.
//
//   create_table{.name = "users",
//     .columns = {column{.name = "id", .type = integer, .identity = by_default}},
//     .primary_key = {"id"}}
#include <cupel/schema/column.hpp>
#include <cupel/schema/constraint.hpp>
#include <cupel/schema/definition.hpp>
#include <initializer_list>

namespace cupel::schema {

struct table : defines<kind::table> {
  const char* name = nullptr;
  std::initializer_list<column> columns{};
  std::initializer_list<const char*> primary_key{};
  const char* primary_key_name = nullptr;  ///< nullptr: pk_<table>, also after the table is renamed
  std::initializer_list<schema::unique> uniques{};
  std::initializer_list<schema::check> checks{};
  std::initializer_list<schema::foreign_key> foreign_keys{};
  const char* comment = nullptr;
  bool strict = false;         ///< SQLite STRICT tables (sqlite.org/stricttables.html)
  bool without_rowid = false;  ///< SQLite WITHOUT ROWID (sqlite.org/withoutrowid.html)
};

}  // namespace cupel::schema
