// SPDX-License-Identifier: Apache-2.0
// Who keeps the version tables while revisions run: inside a revision's transaction, so that the version, the journal
// and the revision come and go together.
#pragma once

#include <errno.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cupel/runner/journal.hpp>
#include <cupel/runner/refused_tables.hpp>
#include <cupel/runner/rights.hpp>
#include <cupel/runner/state.hpp>
#include <cupel/runner/upgrade.hpp>
#include <cupel/runner/version_table.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cupel::runner {

class version_book {
 public:
  version_book(driver::connection& database, const registry& system, const options& how, const timeline& history)
      : database_{database}, system_{system}, how_{how}, history_{history}, tables_{database.dialect(), system} {}

  /// One SELECT, outside of any transaction.
  database_state state() {
    database_state result = read_state(database_, system_);
    tables_stand_ = result.tables;
    return result;
  }

  /// Inside the transaction. Makes the version tables where they are missing: they go again if the revision fails.
  database_state locked_state() {
    if (!tables_stand_) create_tables();
    return read_state(database_, system_);
  }

  /// Inside the transaction: whether the version is still the one that this run has left. What was examined then need
  /// not be examined again.
  bool is_at(std::size_t position) {
    if (!tables_stand_) return false;
    std::vector<std::string> heads;
    driver::cursor rows = run_bound(database_, tables_.read_heads(), std::string_view{system_.system});
    while (rows.next()) heads.emplace_back(rows.row().text(0));
    return position == 0 ? heads.empty() : heads.size() == 1 && heads.front() == history_.at(position).id;
  }

  /// They need not be made: a state was read from them, or the transaction that made them is committed. To ask again
  /// would need the right to create, which a user of standing tables may lack.
  void tables_stand() noexcept { tables_stand_ = true; }

  void set_version(std::size_t position) {
    const std::string_view system{system_.system};
    writing([&] {
      run_bound(database_, tables_.clear(), system).next();
      if (position > 0) run_bound(database_, tables_.set(), system, std::string_view{history_.at(position).id}).next();
    });
  }

  /// `took`: nothing where no statement was run.
  void note(const char* what, const migration::revision& revision,
            const std::optional<std::vector<dialect::statement>>& way_back,
            std::optional<std::chrono::milliseconds> took) {
    std::optional<std::string> back;
    if (way_back.has_value()) back = inverse_text(*way_back);
    std::optional<std::int64_t> milliseconds;
    if (took.has_value()) milliseconds = took->count();
    write_note(what, revision.id, migration::checksum_text(migration::checksum(revision)), back, milliseconds);
  }

  /// What the journal says is applied, and a stamp of `position` says is not: the newest first. `state`: before it.
  void note_left_out(const database_state& state, std::size_t position) {
    std::vector<std::pair<std::size_t, std::string_view>> above;
    for (const auto& [id, sum] : state.checksum) {
      const std::size_t at = history_.position(id);  // `unknown` is above all
      if (at > position) above.emplace_back(at, id);
    }
    std::sort(above.rbegin(), above.rend());
    for (const auto& [at, id] : above)
      write_note(unstamp, id, state.checksum.at(std::string{id}), std::nullopt, std::nullopt);
  }

  /// The way back that the journal holds. Throws `migration_error` where it has none.
  [[nodiscard]] std::vector<dialect::statement> inverse(const migration::revision& revision, migration::arena& memory) {
    driver::cursor rows =
        run_bound(database_, tables_.inverse(), std::string_view{system_.system}, std::string_view{revision.id});
    if (!rows.next() || rows.row().is_null(0)) {
      throw migration_error{std::string{"revision '"} + revision.id + "' has no way back in the journal", {}};
    }
    return read_inverse(rows.row().text(0), revision, memory);
  }

 private:
  void create_tables() {
    require_right_to_create(database_, tables_);
    for (const std::string& sql : tables_.create()) {
      try {
        database_.execute(sql);
      } catch (const lock_timeout& e) {
        throw migration_lock_error{std::string{"the version tables are locked: "} + e.what(), {}};
      } catch (const sql_error& e) {
        // Another system made them at the same moment: PostgreSQL's IF NOT EXISTS does not wait for its commit.
        if (e.code() == "23505" || e.code() == "42P07" || e.code() == "42P06")
          throw migration_lock_error{std::string{"another program makes the version tables: "} + e.what(), {}};
        throw migration_error{std::string{"the version tables cannot be made: "} + e.what(),
                              {"the statement was: " + sql}};
      }
    }
  }

  void write_note(std::string_view what, std::string_view revision, const std::string& sum,
                  const std::optional<std::string>& back, std::optional<std::int64_t> milliseconds) {
    writing([&] {
      run_bound(database_, tables_.note(), std::string_view{system_.system}, revision, what, sum, back, milliseconds,
                program(), text_or_empty(system_.program_version))
          .next();
    });
  }

  template <class Write> void writing(Write write) const {
    try {
      write();
    } catch (const sql_error& failure) {
      refuse_version_tables(failure, tables_, "the version tables cannot be written: ");
    }
  }

  [[nodiscard]] std::string program() const {
    if (!how_.program.empty()) return how_.program;
#ifdef __GLIBC__
    return program_invocation_short_name;
#else
    return system_.system;
#endif
  }

  driver::connection& database_;
  const registry& system_;
  const options& how_;
  const timeline& history_;
  version_table tables_;
  bool tables_stand_ = false;
};

}  // namespace cupel::runner
