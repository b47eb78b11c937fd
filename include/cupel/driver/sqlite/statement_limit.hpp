// SPDX-License-Identifier: Apache-2.0
// How long one statement may run, which SQLite has no setting for: the time begins where a statement does
// (sqlite.org/c3ref/c_trace.html), and is looked at while it runs (sqlite.org/c3ref/progress_handler.html).
#pragma once

#include <sqlite3.h>

#include <chrono>

namespace cupel::driver::sqlite {

/// Of one connection, which must not move. Takes the places of its trace and progress callbacks while there is a limit.
/// Outside a transaction, which an error or SQL may have ended, nothing is limited.
class statement_limit {
 public:
  /// For the statements that begin from now on; one that runs longer ends with SQLITE_INTERRUPT. 0: without end.
  void set(sqlite3* db, std::chrono::milliseconds each) {
    if (each == each_) return;
    each_ = each;
    end_ = clock::time_point::max();
    const bool limited = each.count() > 0;
    sqlite3_trace_v2(db, limited ? SQLITE_TRACE_STMT : 0, limited ? &begins : nullptr, this);
    sqlite3_progress_handler(db, limited ? steps_between_looks : 0, limited ? &is_over : nullptr, this);
  }

 private:
  using clock = std::chrono::steady_clock;

  static constexpr int steps_between_looks = 1000;  // of the virtual machine; some microseconds

  static int begins(unsigned /*event*/, void* self, void* statement, void* text) {
    // Each trigger begins, too, with a comment for its text; its time is its statement's.
    auto& limit = *static_cast<statement_limit*>(self);
    auto* const begun = static_cast<sqlite3_stmt*>(statement);
    if (text != sqlite3_sql(begun)) return 0;
    const bool in_transaction = sqlite3_get_autocommit(sqlite3_db_handle(begun)) == 0;
    limit.end_ = in_transaction ? clock::now() + limit.each_ : clock::time_point::max();
    return 0;
  }
  static int is_over(void* self) { return clock::now() >= static_cast<statement_limit*>(self)->end_ ? 1 : 0; }

  std::chrono::milliseconds each_{0};
  clock::time_point end_ = clock::time_point::max();
};

}  // namespace cupel::driver::sqlite
