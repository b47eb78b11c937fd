// SPDX-License-Identifier: Apache-2.0
// The transaction of one revision, with what each database needs round it.
//
//   revision_transaction work{connection, options};       // rolls back unless committed
//   …
//   work.commit("a1", statements);
#pragma once

#include <algorithm>
#include <chrono>
#include <cupel/driver/error.hpp>
#include <cupel/runner/duration.hpp>
#include <cupel/runner/interruption.hpp>
#include <cupel/runner/lock.hpp>
#include <cupel/runner/orphans.hpp>
#include <cupel/runner/upgrade.hpp>
#include <string>
#include <vector>

namespace cupel::runner {

/// SQLite: foreign keys are off while tables are made anew, or the drop of a parent would delete its children's rows;
/// the PRAGMA does nothing inside a transaction. What was on is on again in the end.
class foreign_keys_off {
 public:
  explicit foreign_keys_off(driver::connection& database) : database_{database} {
    if (database.dialect() != driver::database::sqlite) return;
    {
      driver::cursor rows = run_bound(database, "PRAGMA foreign_keys");
      was_on_ = rows.next() && rows.row().integer(0) != 0;
    }
    if (was_on_) database.execute("PRAGMA foreign_keys = OFF");
  }
  foreign_keys_off(const foreign_keys_off&) = delete;
  foreign_keys_off& operator=(const foreign_keys_off&) = delete;
  ~foreign_keys_off() {
    if (!was_on_) return;
    try {
      database_.execute("PRAGMA foreign_keys = ON");
    } catch (const error&) {  // NOLINT(bugprone-empty-catch): a destructor must not throw
    }
  }

 private:
  driver::connection& database_;
  bool was_on_ = false;
};

class revision_transaction {
 public:
  /// SQLite waits here for the database's one writer. Throws `migration_lock_error`.
  revision_transaction(driver::connection& database, const options& how)
      : database_{database}, interruption_{how.interruption} {
    if (database.dialect() == driver::database::sqlite)
      begin_sqlite(how);
    else
      begin_postgresql(how);
    if (how.statement_timeout.has_value()) database_.limit_statements(*how.statement_timeout);
    if (interruption_ != nullptr) interruption_->works_on(&database_);
  }
  revision_transaction(const revision_transaction&) = delete;
  revision_transaction& operator=(const revision_transaction&) = delete;
  ~revision_transaction() {
    if (interruption_ != nullptr) interruption_->works_on(nullptr);
    if (done_) return;
    try {
      if (database_.in_transaction()) database_.rollback();
    } catch (const error&) {  // NOLINT(bugprone-empty-catch): a lost session has rolled back
    }
  }

  /// Throws `migration_error` where rows would refer to rows that are not there, which names the operations among the
  /// statements that can have done it.
  void commit(std::string_view revision, const std::vector<dialect::statement>& statements) {
    if (database_.dialect() == driver::database::sqlite) {
      database_.limit_statements({});  // the check is none of the author's
      check_foreign_keys(revision, statements);
    }
    database_.commit();
    done_ = true;
  }

 private:
  void begin_postgresql(const options& how) {
    database_.begin();
    const auto set = [this](const char* name, std::chrono::milliseconds value) {
      database_.execute(std::string{"SET LOCAL "} + name + " = " + std::to_string(value.count()));
    };
    set("lock_timeout", std::max(how.table_lock_timeout, std::chrono::milliseconds{1}));  // 0 would be without end
  }

  void begin_sqlite(const options& how) {
    for (patience waiting{how.lock_timeout};;) {
      try {
        return database_.begin();
      } catch (const lock_timeout&) {
        if (waiting.wait()) continue;
        throw migration_lock_error{"another program is writing to '" + database_.location_text() + "'; waited "
                                       + duration_text(how.lock_timeout),
                                   {"--lock-timeout waits longer"}};
      }
    }
  }

  void check_foreign_keys(std::string_view revision, const std::vector<dialect::statement>& statements) {
    const std::vector<orphans> found = find_orphans(database_);
    if (found.empty()) return;
    database_.rollback();
    throw migration_error{orphans_failure(revision, found, find_orphans(database_), statements)};
  }

  driver::connection& database_;
  runner::interruption* interruption_;
  bool done_ = false;
};

}  // namespace cupel::runner
