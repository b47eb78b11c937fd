// SPDX-License-Identifier: Apache-2.0
// Where a database is, by one SELECT, and whether this program may go on from there.
//
//   database_state state = read_state(connection, registry);
//   std::size_t position = require_known(state, history, registry);      // throws migration_error
#pragma once

#include <algorithm>
#include <cstddef>
#include <cupel/driver/error.hpp>
#include <cupel/migration/checksum.hpp>
#include <cupel/runner/bound.hpp>
#include <cupel/runner/refused_tables.hpp>
#include <cupel/runner/timeline.hpp>
#include <cupel/runner/version_table.hpp>
#include <map>
#include <string>
#include <vector>

namespace cupel::runner {

struct database_state {
  bool tables = false;                          ///< whether the version tables stand
  std::vector<std::string> heads;               ///< the revisions that it claims to be at; none: base
  std::map<std::string, std::string> checksum;  ///< of each revision that the journal says is applied
};

/// One SELECT. A database without `cupel_revision` is at base; inside a transaction of PostgreSQL it must stand. Throws
/// `missing_journal_error`, and `migration_error` where the tables cannot be read or are no version tables.
[[nodiscard]] inline database_state read_state(driver::connection& database, const registry& system) {
  database_state state;
  const version_table tables{database.dialect(), system};
  const char* const unreadable = "the version tables cannot be read: ";
  try {
    driver::cursor rows = run_bound(database, tables.read(), std::string_view{system.system});
    while (rows.next()) {
      const driver::row& row = rows.row();
      std::string head{row.text(0)};
      if (state.heads.empty() || state.heads.back() != head) {
        if (std::find(state.heads.begin(), state.heads.end(), head) == state.heads.end())
          state.heads.push_back(std::move(head));
      }
      if (row.is_null(1)) continue;
      std::string revision{row.text(1)};
      if (takes_away(row.text(2)))
        state.checksum.erase(revision);
      else
        state.checksum.insert_or_assign(std::move(revision), std::string{row.text(3)});
    }
    state.tables = true;
  } catch (const lock_timeout& failure) {
    throw migration_lock_error{unreadable + std::string{failure.what()},
                               {"another program is writing to '" + database.location_text() + '\''}};
  } catch (const sql_error& failure) {
    if (!detail::is_missing_table(failure, tables, "cupel_revision"))
      refuse_version_tables(failure, tables, unreadable);
  } catch (const conversion_error& failure) {
    throw migration_error{unreadable + std::string{failure.what()}, remedies_for_shape(tables)};
  }
  return state;
}

/// The position that the database claims; `timeline::unknown` where it names a revision that this program has not.
[[nodiscard]] inline std::size_t position_of(const database_state& state, const timeline& history) {
  if (state.heads.empty()) return 0;
  return state.heads.size() == 1 ? history.position(state.heads.front()) : timeline::unknown;
}

/// Whether the revision that leads to `position` has other operations than those that the journal says were applied.
[[nodiscard]] inline bool is_edited(const database_state& state, const timeline& history, std::size_t position) {
  const auto noted = state.checksum.find(history.id(position));
  return noted != state.checksum.end() && noted->second != history.checksum(position);
}

/// The first applied revision whose operations are others than those that were applied, or `timeline::unknown`.
[[nodiscard]] inline std::size_t first_edited(const database_state& state, const timeline& history, std::size_t upto) {
  for (std::size_t position = 1; position <= upto; ++position) {
    if (is_edited(state, history, position)) return position;
  }
  return timeline::unknown;
}

[[noreturn]] inline void refuse_unknown(const database_state& state, const timeline& history) {
  std::string ids;
  for (const std::string& head : state.heads) ids += (ids.empty() ? "'" : ", '") + head + '\'';
  if (state.heads.size() > 1) {
    throw migration_error{"the database is at several revisions at once: " + ids,
                          {"this history has one head; set the revision that the tables have: stamp REVISION --purge"}};
  }
  throw migration_error{
      "the database is at revision " + ids + ", which this program does not have: a newer binary was here",
      {history.size() == 0 ? std::string{"this program has no revisions"}
                           : "this program ends at " + history.name(history.size()) + "; use one that has " + ids,
       "where the revision was taken out of the sources on purpose: stamp REVISION --purge"}};
}

/// The database's position. Throws `migration_error` where it is at a revision that this program does not have, or
/// where an applied revision has been edited; the head itself may be, for `redo`.
[[nodiscard]] inline std::size_t require_known(const database_state& state, const timeline& history,
                                               bool head_may_differ = false) {
  const std::size_t position = position_of(state, history);
  if (position == timeline::unknown) refuse_unknown(state, history);
  const std::size_t edited = first_edited(state, history, head_may_differ && position > 0 ? position - 1 : position);
  if (edited == timeline::unknown) return position;
  const migration::revision& revision = history.at(edited);
  migration_failure failure;
  failure.headline = "revision " + history.name(edited) + " was changed after it was applied to this database";
  failure.notes = {
      "the journal has checksum " + state.checksum.at(revision.id) + ", this program has " + history.checksum(edited),
      edited == position ? "in daily work: redo (it goes back by the inverse that the journal holds, then "
                           "applies the revision as it is now)"
                         : "restore its operations and write the change as a new revision"};
  failure.set_place(revision.at);
  failure.revision = revision.id;
  throw migration_error{std::move(failure)};
}

}  // namespace cupel::runner
