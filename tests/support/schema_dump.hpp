// SPDX-License-Identifier: Apache-2.0
// A database's schema as text in which two databases that mean the same are equal. Asks independent judges: pg_dump,
// and SQLite's PRAGMAs. Columns are sorted inside a table, since ADD COLUMN appends; the version tables are left out.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace cupel::test {

/// The tables that Cupel keeps for itself.
inline std::vector<std::string> const version_tables{"cupel_revision", "cupel_journal"};

/// `pg_dump --schema-only` of the database, normalised. `except` are pg_dump patterns of tables to leave out.
std::string postgresql_schema(std::string const& url, std::vector<std::string> const& except = version_tables);

/// Drops comment lines, SET, set_config and \restrict lines and blank lines; sorts the columns inside CREATE TABLE.
std::string normalise_pg_dump(std::string_view dump);

/// Every table, column (type, null, default, key, hidden), index (with its columns, order, collation, WHERE), foreign
/// key, CHECK and option (STRICT, WITHOUT ROWID), view and trigger of a SQLite file.
std::string sqlite_schema(std::filesystem::path const& file, std::vector<std::string> const& except = version_tables);

}  // namespace cupel::test
