// SPDX-License-Identifier: Apache-2.0
#pragma once
// A condition that stops a script or a transaction in words of ours. SQLite has no statement that raises an error
// outside of a trigger, but it prints the name of a CHECK that fails.
#include <cupel/dialect/identifier.hpp>
#include <string>
#include <vector>

namespace cupel::dialect::sqlite {

/// Statements that fail with "CHECK constraint failed: <message>" where `query` has a row, and else do nothing.
inline std::vector<std::string> stop_where(const std::string& query, const std::string& message) {
  return {
      "CREATE TEMP TABLE \"cupel_guard\" (\"stop\" INTEGER CONSTRAINT " + quoted(message) + " CHECK (\"stop\" = 0))",
      "INSERT INTO temp.\"cupel_guard\" SELECT 1 FROM (" + query + " LIMIT 1)", "DROP TABLE temp.\"cupel_guard\""};
}

}  // namespace cupel::dialect::sqlite
