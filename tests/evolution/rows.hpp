// SPDX-License-Identifier: Apache-2.0
// The rows of a whole database, as text, to see that none is lost and no value changes.
#pragma once

#include <cupel/driver/connection.hpp>
#include <cupel/migration/operation.hpp>
#include <cupel/schema/catalog.hpp>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace cupel::test {

/// A table's rows: the column's name to its value, quoted as the database quotes it, or NULL.
using table_rows = std::vector<std::map<std::string, std::string>>;
using all_rows = std::map<std::string, table_rows>;

/// Every row of every table of the catalog.
all_rows read_rows(driver::connection& database, const schema::catalog& catalog);

/// Under the names that the operations give; without the columns and tables that they drop.
all_rows renamed(all_rows from, const migration::operations& operations);

/// `of` with no other columns than `like` has, without those in `except` (`table.column`), a line per row, sorted.
std::string text_of_rows(const all_rows& of, const all_rows& like, const std::set<std::string>& except);

/// The rows of a query, a line each, values separated by ` | `.
std::string query_text(driver::connection& database, const std::string& sql);

}  // namespace cupel::test
