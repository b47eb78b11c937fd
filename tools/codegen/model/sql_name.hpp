// SPDX-License-Identifier: Apache-2.0
#pragma once
// A column's name inside an SQL expression that the tool writes: bare where every database reads it as itself, so that
// a check reads well in a migration, and quoted elsewhere.

#include <string>
#include <utility>
#include <vector>

namespace cupel::codegen {

/// role; "mean_L"; "order"
std::string sql_name(const std::string& column);

/// The names among `columns` that the expression mentions, in the order in which it first does.
std::vector<std::string> names_in(const std::string& expression, const std::vector<std::string>& columns);

/// The expression with each of the names as what it is paired with; function names and string constants stay.
std::string with_names(const std::string& expression, const std::vector<std::pair<std::string, std::string>>& names);

}  // namespace cupel::codegen
