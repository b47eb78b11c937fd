// SPDX-License-Identifier: Apache-2.0
// A prepared statement, and the cursor over what it gives.
//
//   auto& find = connection.prepare_cached("select name from users where id = ?1");
//   find.bind().integer(0, 7);
//   if (auto cursor = find.run(); cursor.next()) std::cout << cursor.row().text(0);
#pragma once

#include <cstddef>
#include <cstdint>
#include <cupel/driver/parameters.hpp>
#include <cupel/driver/row.hpp>
#include <string_view>
#include <utility>

namespace cupel::driver {

class statement;

/// What one run of a statement gives. The statement has been executed when `run` returns; `next` only reads.
/// Its end, or its destructor, sets the statement free for the next run.
class cursor {
 public:
  cursor(cursor&& other) noexcept : statement_{std::exchange(other.statement_, nullptr)} {}
  cursor& operator=(cursor&& other) noexcept {
    std::swap(statement_, other.statement_);
    return *this;
  }
  ~cursor();

  /// Moves to the first, then to each following row; false after the last.
  bool next();

  /// The row that `next` moved to.
  [[nodiscard]] const driver::row& row() const;

  /// How many rows are still to come, where that is known: on PostgreSQL, unless they are streamed; otherwise 0.
  [[nodiscard]] std::size_t rows_ahead() const;

  /// Rows that an INSERT, UPDATE or DELETE changed, 0 for anything else; known once `next` has returned false, or at
  /// once where the statement returns no rows.
  [[nodiscard]] std::int64_t affected() const;

 private:
  friend class statement;
  explicit cursor(statement& of) noexcept : statement_{&of} {}

  statement* statement_;
};

/// How PostgreSQL hands over a result. SQLite always makes rows as they are asked for, and keeps to the rule of a
/// stream.
enum class fetch : std::uint8_t {
  whole,   ///< all rows at once: the connection is free for other statements while they are read
  stream,  ///< row by row, in constant memory: no other statement may run on the connection until the cursor is done
};

/// A statement of one connection, which owns it. Not to be used from two threads at once.
class statement {
 public:
  statement(const statement&) = delete;
  statement& operator=(const statement&) = delete;
  virtual ~statement() = default;

  /// Where to bind. Each run takes every parameter anew. Throws `sql_error` where a change of the schema made it
  /// necessary to prepare the statement again, and that failed.
  [[nodiscard]] virtual parameters& bind() = 0;

  /// Executes it. Throws `usage_error` where a parameter was not bound since the last run or its last cursor still
  /// lives, `sql_error` or `connection_error` where the database refuses.
  cursor run(fetch how = fetch::whole) {
    start(how);
    return cursor{*this};
  }

  [[nodiscard]] virtual std::string_view sql() const noexcept = 0;

  /// Whether a cursor of it lives.
  [[nodiscard]] virtual bool busy() const noexcept = 0;

 protected:
  statement() = default;

 private:
  friend class cursor;

  virtual void start(fetch how) = 0;
  virtual bool advance() = 0;
  [[nodiscard]] virtual const driver::row& current() const noexcept = 0;
  [[nodiscard]] virtual std::int64_t affected() const noexcept = 0;
  [[nodiscard]] virtual std::size_t rows_ahead() const noexcept { return 0; }
  virtual void finish() noexcept = 0;
};

inline cursor::~cursor() {
  if (statement_ != nullptr) statement_->finish();
}

inline bool cursor::next() {
  return statement_->advance();
}

inline const row& cursor::row() const {
  return statement_->current();
}

inline std::size_t cursor::rows_ahead() const {
  return statement_->rows_ahead();
}

inline std::int64_t cursor::affected() const {
  return statement_->affected();
}

}  // namespace cupel::driver
