// SPDX-License-Identifier: Apache-2.0
#pragma once
// Runs what lower() made, statement by statement, on an open connection, inside the caller's transaction.
//
//   dialect::executor executor{connection};
//   for (const auto& s : statements) s.what == dialect::work::step ? run_step(s) : executor.run(s);
#include <cupel/dialect/ddl/statement.hpp>
#include <cupel/dialect/sqlite/ddl/dependents.hpp>
#include <cupel/driver/connection.hpp>

namespace cupel::dialect {

class executor {
 public:
  explicit executor(driver::connection& db) : db_{db} {}

  /// Throws what the database refuses; `usage_error` for a data step, which is the caller's to run. After a failure the
  /// transaction has to be rolled back.
  void run(const statement& s) {
    try {
      switch (s.what) {
        case work::sql: return db_.execute(s.sql);
        case work::save_dependents: return dependents_.save(db_, s.table);
        case work::restore_dependents: return dependents_.restore(db_, s.table);
        case work::step: throw usage_error{"a data step is no SQL"};
      }
    } catch (...) {
      forget_pragma();
      throw;
    }
  }

 private:
  /// A rebuild that fails half-way may leave the pragma on, which no rollback takes back.
  void forget_pragma() noexcept {
    if (db_.dialect() != driver::database::sqlite) return;
    try {
      db_.execute("PRAGMA legacy_alter_table = OFF");
    } catch (...) {  // NOLINT(bugprone-empty-catch): the first failure is the one to tell
    }
  }

  driver::connection& db_;
  sqlite::dependents dependents_;
};

}  // namespace cupel::dialect
