// SPDX-License-Identifier: Apache-2.0
// A prepared statement of SQLite.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <cupel/driver/sqlite/error.hpp>
#include <cupel/driver/sqlite/parameters.hpp>
#include <cupel/driver/sqlite/row.hpp>
#include <cupel/driver/statement.hpp>
#include <cupel/driver/stream.hpp>
#include <cupel/types/error.hpp>
#include <memory>
#include <string>
#include <string_view>

namespace cupel::driver::sqlite {

struct finalizer {
  void operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }
};
using statement_handle = std::unique_ptr<sqlite3_stmt, finalizer>;

/// Prepares the first statement of `sql` and takes it off; an empty handle where only white space and comments were
/// left.
[[nodiscard]] inline statement_handle prepare_first(sqlite3* db, std::string_view& sql, unsigned flags) {
  sqlite3_stmt* statement = nullptr;
  const char* tail = nullptr;
  const int result = sqlite3_prepare_v3(db, sql.data(), static_cast<int>(sql.size()), flags, &statement, &tail);
  if (result != SQLITE_OK) raise(db, result, sql);
  sql.remove_prefix(static_cast<std::size_t>(tail - sql.data()));
  return statement_handle{statement};
}

class statement final : public driver::statement {
 public:
  /// `streams` is the connection's.
  statement(sqlite3* db, stream_state& streams, std::string_view sql)
      : db_{db},
        streams_{streams},
        sql_{sql},
        handle_{prepare_only(db, sql_)},
        parameters_{handle_.get()},
        row_{handle_.get()} {}

  [[nodiscard]] driver::parameters& bind() override { return parameters_; }
  [[nodiscard]] std::string_view sql() const noexcept override { return sql_; }
  [[nodiscard]] bool busy() const noexcept override { return busy_; }

 private:
  static statement_handle prepare_only(sqlite3* db, std::string_view sql) {
    statement_handle handle = prepare_first(db, sql, SQLITE_PREPARE_PERSISTENT);
    if (!handle) throw usage_error{"the SQL to prepare holds no statement"};
    if (!sql.empty() && prepare_first(db, sql, 0)) {
      throw usage_error{"the SQL to prepare holds more than one statement; give several to execute()"};
    }
    return handle;
  }

  // SQLite executes as far as the first row: errors of the statement itself are thrown here on both databases.
  void start(fetch how) override {
    if (busy_) throw usage_error{"the statement runs already: its last cursor still lives"};
    streams_.require_free();
    parameters_.require_all();
    total_before_ = sqlite3_total_changes64(db_);
    affected_ = 0;
    step();
    first_ = true;
    busy_ = true;
    if (how == fetch::stream && has_row_) streams_.begin(this);
  }

  bool advance() override {
    if (first_) {
      first_ = false;
    } else if (has_row_) {
      step();
    }
    return has_row_;
  }

  [[nodiscard]] const driver::row& current() const noexcept override { return row_; }
  [[nodiscard]] std::int64_t affected() const noexcept override { return affected_; }

  void finish() noexcept override {
    sqlite3_reset(handle_.get());
    parameters_.forget();
    streams_.leave(this);
    busy_ = false;
    has_row_ = false;
  }

  void step() {
    const int result = sqlite3_step(handle_.get());
    has_row_ = result == SQLITE_ROW;
    if (has_row_) [[likely]]
      return;
    streams_.end(this);
    if (result != SQLITE_DONE) {
      try {
        raise(db_, result, sql_);
      } catch (...) {
        sqlite3_reset(handle_.get());
        parameters_.forget();
        throw;
      }
    }
    // sqlite3_changes() keeps the count of an earlier statement where this one changes no rows at all.
    if (sqlite3_total_changes64(db_) != total_before_) affected_ = sqlite3_changes64(db_);
  }

  sqlite3* db_;
  stream_state& streams_;
  std::string sql_;
  statement_handle handle_;
  sqlite::parameters parameters_;
  sqlite::row row_;
  std::int64_t total_before_ = 0;
  std::int64_t affected_ = 0;
  bool busy_ = false;
  bool first_ = false;  // the row that start() stepped to has not been asked for yet
  bool has_row_ = false;
};

}  // namespace cupel::driver::sqlite
