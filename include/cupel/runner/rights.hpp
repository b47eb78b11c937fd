// SPDX-License-Identifier: Apache-2.0
// What a user of PostgreSQL needs for the version tables, said before anything is tried: since PostgreSQL 15 the schema
// `public` belongs to the database's owner alone.
#pragma once

#include <cupel/dialect/identifier.hpp>
#include <cupel/runner/bound.hpp>
#include <cupel/runner/error.hpp>
#include <cupel/runner/version_table.hpp>
#include <string>

namespace cupel::runner {

/// Throws `migration_error` with the statement that its owner has to run, where the user may not make the version
/// tables. Nothing on SQLite.
inline void require_right_to_create(driver::connection& database, const version_table& tables) {
  if (database.dialect() != driver::database::postgresql) return;
  driver::cursor rows = run_bound(database,
                                  "SELECT current_user::text, current_database()::text, n.id IS NOT NULL, "
                                  "coalesce(has_schema_privilege(n.id, 'CREATE'), false), "
                                  "has_database_privilege(current_database(), 'CREATE') "
                                  "FROM (SELECT to_regnamespace($1)::oid) AS n (id)",
                                  dialect::quoted(tables.schema()));
  rows.next();
  const std::string user{rows.row().text(0)};
  const std::string name{rows.row().text(1)};
  const bool stands = rows.row().boolean(2);
  if (stands ? rows.row().boolean(3) : rows.row().boolean(4)) return;
  if (!stands) {
    throw migration_error{"the schema '" + tables.schema() + "', which is to hold the version tables (VERSION_SCHEMA), "
                              + "does not exist, and user '" + user + "' may not create it in database '" + name + '\'',
                          {"the database's owner can: CREATE SCHEMA " + dialect::quoted(tables.schema())
                           + " AUTHORIZATION " + dialect::quoted(user)}};
  }
  throw migration_error{"user '" + user + "' may not create the version tables in schema '" + tables.schema() + '\'',
                        {"the schema's owner can allow it: GRANT USAGE, CREATE ON SCHEMA "
                             + dialect::quoted(tables.schema()) + " TO " + dialect::quoted(user),
                         "VERSION_SCHEMA in cupel_add_system names another schema for them"}};
}

}  // namespace cupel::runner
