// SPDX-License-Identifier: Apache-2.0
#pragma once
// A statement as a line of a script for psql or sqlite3, which must stop at the first error (`\set ON_ERROR_STOP on`,
// `.bail on`).
//
// A script cannot read triggers, so it cannot keep those of a table that it makes anew on SQLite: where there are any,
// or indexes that the schema does not know, it stops before it changes that table and says so.
#include <cupel/dialect/ddl/statement.hpp>
#include <cupel/types/error.hpp>
#include <string>

namespace cupel::dialect {

/// Ends in ";\n"; empty where a script has nothing to do. Throws `usage_error` for a data step.
inline std::string script_text(const statement& s) {
  if (s.what == work::step) throw usage_error{"a data step is C++ and cannot be written as SQL"};
  if (s.what == work::restore_dependents || s.sql.empty()) return {};
  const std::size_t last = s.sql.find_last_not_of(" \t\r\n");
  const bool ended = last != std::string::npos && s.sql[last] == ';';
  // A semicolon on a line of its own is none of a comment that ends the text.
  const std::size_t line = s.sql.rfind('\n') == std::string::npos ? 0 : s.sql.rfind('\n');
  const bool comment = s.sql.find("--", line) != std::string::npos;
  return s.sql + (ended && !comment ? "\n" : comment ? "\n;\n" : ";\n");
}

}  // namespace cupel::dialect
