// SPDX-License-Identifier: Apache-2.0
#pragma once
// From operations to SQL.
//
//   schema::catalog state;                                     // the schema before: replay what is applied already
//   for (auto& s : dialect::lower(driver::database::sqlite, revision.upgrade, state)) …
//
// The statements are meant to run in one transaction. On SQLite `PRAGMA foreign_keys` must be off before it begins,
// and `PRAGMA foreign_key_check` must be empty before it ends (sqlite.org/lang_altertable.html, the twelve steps).
#include <cupel/dialect/ddl/refusal.hpp>
#include <cupel/dialect/ddl/statement.hpp>
#include <cupel/dialect/postgresql/ddl/lower.hpp>
#include <cupel/dialect/sqlite/ddl/lower.hpp>

namespace cupel::dialect {

template <class Ddl>
std::vector<statement> lower_with(driver::database database, const migration::operations& list, schema::catalog& state,
                                  std::string_view system) {
  std::vector<statement> result;
  Ddl ddl{state, result, system};
  for (std::size_t i = 0; i < list.count; ++i) {
    const migration::operation& op = list.first[i];
    if constexpr (requires { ddl.later(list); }) ddl.later({list.first + i + 1, list.count - i - 1});
    if (const char* const reason = refuses(database, op.what)) refuse(op.what, reason);
    ddl.apply(op.what);
  }
  ddl.finish();
  return result;
}

/// The statements of all operations, in order; `state` becomes the schema after them. `system` is whose they are: by it
/// the schemas that they make on PostgreSQL are known as its own.
/// Throws `operation_error` where an operation does not apply to the schema at its point, or the database cannot do it.
/// The operations must live as long as the statements and the state, which point at them.
inline std::vector<statement> lower(driver::database database, const migration::operations& list,
                                    schema::catalog& state, std::string_view system = {}) {
  return database == driver::database::sqlite ? lower_with<sqlite::ddl>(database, list, state, system)
                                              : lower_with<postgresql::ddl>(database, list, state, system);
}

}  // namespace cupel::dialect
