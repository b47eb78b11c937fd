// SPDX-License-Identifier: Apache-2.0
// Rows of SQLite that refer to rows which are not there: what a revision must not leave behind. While it runs nothing
// enforces foreign keys (session.hpp).
#pragma once

#include <algorithm>
#include <cstddef>
#include <cupel/runner/blame.hpp>
#include <cupel/runner/bound.hpp>
#include <cupel/runner/describe.hpp>
#include <cupel/runner/error.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cupel::runner {

/// How many rows of a table refer to missing rows of another.
struct orphans {
  std::string table;
  std::string parent;
  std::size_t rows = 0;

  friend bool operator==(const orphans&, const orphans&) = default;
};

[[nodiscard]] inline std::vector<orphans> find_orphans(driver::connection& database) {
  std::vector<orphans> found;
  driver::cursor rows = run_bound(database, "PRAGMA foreign_key_check");
  while (rows.next()) {
    const std::string_view table = rows.row().text(0);
    const std::string_view parent = rows.row().text(2);
    const auto same = [&](const orphans& o) { return o.table == table && o.parent == parent; };
    auto here = std::find_if(found.begin(), found.end(), same);
    if (here == found.end()) here = found.insert(found.end(), {std::string{table}, std::string{parent}});
    ++here->rows;
  }
  return found;
}

/// Says whose rows they are, and which operations of the revision can have done it. `before`: those that the database
/// has without the revision.
[[nodiscard]] inline migration_failure orphans_failure(std::string_view revision, const std::vector<orphans>& found,
                                                       const std::vector<orphans>& before,
                                                       const std::vector<dialect::statement>& statements) {
  const bool old = std::all_of(found.begin(), found.end(), [&](const orphans& o) {
    return std::find(before.begin(), before.end(), o) != before.end();
  });
  migration_failure failure;
  failure.revision = revision;
  failure.operation = "COMMIT";
  failure.headline = "revision '" + failure.revision + "': ";
  std::vector<std::string> tables;
  for (const orphans& o : found) {
    failure.headline += (tables.empty() ? "" : ", and ") + std::to_string(o.rows) + (o.rows == 1 ? " row" : " rows")
                        + " of '" + o.table + (old ? "' refer to rows of '" : "' would refer to rows of '") + o.parent
                        + "' that are not there";
    tables.insert(tables.end(), {o.table, o.parent});
  }
  if (old) {
    failure.notes.emplace_back(
        "they did before this revision, while nothing enforced the foreign key; mend or delete them first: PRAGMA "
        "foreign_key_check lists them");
    return failure;
  }
  const std::vector<const schema::definition*> suspects = operations_on(tables, statements);
  for (const schema::definition* const op : suspects) {
    if (suspects.size() == 1) {
      failure.operation = describe_operation(*op);
      failure.set_place(op->at);
    }
    failure.notes.push_back((suspects.size() == 1 ? "it comes of " : "it can come of ") + describe_operation(*op) + ", "
                            + place_text(op->at));
  }
  return failure;
}

}  // namespace cupel::runner
