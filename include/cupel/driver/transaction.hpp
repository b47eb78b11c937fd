// SPDX-License-Identifier: Apache-2.0
// A transaction that undoes itself unless it is committed; inside another one it is a savepoint.
//
//   cupel::driver::transaction work{connection};
//   …                                              // an exception from here rolls back
//   work.commit();
#pragma once

#include <cupel/driver/connection.hpp>
#include <cupel/types/error.hpp>
#include <exception>

namespace cupel::driver {

/// Begins in its constructor. Transactions of a connection end in the reverse order of their beginning.
class transaction {
 public:
  /// A nested one takes no options of its own: any that differ from the defaults throw `usage_error`.
  explicit transaction(connection& of, const transaction_options& options = {}) : connection_{of} {
    if (!connection_.in_transaction()) {
      connection_.savepoint_depth = 0;
      connection_.begin(options);
      return;
    }
    if (options.level != isolation::standard || options.read_only || options.deferred) {
      throw usage_error{"a nested transaction is a savepoint and has no options of its own"};
    }
    connection_.savepoint(connection_.savepoint_depth + 1);
    level_ = ++connection_.savepoint_depth;
  }

  transaction(const transaction&) = delete;
  transaction& operator=(const transaction&) = delete;

  /// Rolls back what was not committed. Where that cannot be done now, since a streaming cursor lives, it is made up
  /// for when the cursor goes; after a failure, before the connection's next statement.
  ~transaction() {
    if (!open_) return;
    try {
      undo();
    } catch (const std::exception&) {
      connection_.savepoint_depth = depth_outside();
      connection_.undo_later(level_);
    }
  }

  /// Keeps the work; of a nested one, as far as the outer one is committed. Where it throws, the work is undone.
  void commit() {
    require_open();
    if (level_ == 0) {
      connection_.commit();
    } else {
      connection_.release_savepoint(level_);
      connection_.savepoint_depth = depth_outside();
    }
    open_ = false;
  }

  /// Undoes the work. Where it throws, as it does while a streaming cursor lives, the transaction is still open.
  void rollback() {
    require_open();
    undo();
  }

 private:
  void require_open() const {
    if (!open_) throw usage_error{"the transaction has ended already"};
    if (connection_.savepoint_depth != level_) throw usage_error{"a transaction nested in this one is still open"};
  }

  void undo() {
    // SQLite ends a transaction by itself after some errors (disk full, out of memory).
    if (connection_.in_transaction()) {
      if (level_ == 0)
        connection_.rollback();
      else
        connection_.rollback_to_savepoint(level_);
    }
    connection_.savepoint_depth = depth_outside();
    open_ = false;
  }

  [[nodiscard]] int depth_outside() const noexcept { return level_ == 0 ? 0 : level_ - 1; }

  connection& connection_;
  int level_ = 0;  // 0: the transaction itself; above: a savepoint
  bool open_ = true;
};

}  // namespace cupel::driver
