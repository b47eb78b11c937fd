// SPDX-License-Identifier: Apache-2.0
// A connection with a streaming cursor runs nothing else: PostgreSQL cannot, and what was tried on SQLite shall not
// fail there. A transaction that goes meanwhile is undone when the cursor is gone.
#pragma once

#include <algorithm>
#include <cupel/driver/connection.hpp>
#include <cupel/types/error.hpp>
#include <exception>
#include <utility>

namespace cupel::driver {

/// What the statements of a connection know of each other.
class stream_state {
 public:
  explicit stream_state(connection& of) noexcept : connection_{of} {}
  stream_state(const stream_state&) = delete;
  stream_state& operator=(const stream_state&) = delete;

  /// Throws `usage_error` while a stream is open. Makes up for an undo that was put off, and throws where it fails.
  void require_free() {
    if (holder_ == nullptr) [[likely]]
      return;
    if (holder_ != this)
      throw usage_error{"a streaming cursor of this connection still lives; end it before the next statement"};
    make_up();
  }
  [[nodiscard]] bool free() const noexcept { return holder_ == nullptr; }

  /// The rows of that statement come in from now on.
  void begin(const void* statement) noexcept { holder_ = statement; }
  /// The last one has. Where a transaction waits for its undo, nothing may run before `leave`.
  void end(const void* statement) noexcept {
    if (holder_ == statement && level_ == nothing) holder_ = nullptr;
  }
  /// The cursor is gone.
  void leave(const void* statement) noexcept {
    if (holder_ != statement) return;
    holder_ = nullptr;
    if (level_ == nothing) return;
    try {
      make_up();
    } catch (const std::exception&) {  // NOLINT(bugprone-empty-catch): the next statement tries again, and throws
    }
  }

  /// See connection::undo_later.
  void undo_later(int level) noexcept {
    level_ = level_ == nothing ? level : std::min(level_, level);
    if (holder_ == nullptr) holder_ = this;
  }
  /// Whether the whole transaction waits for its undo.
  [[nodiscard]] bool undoes_transaction() const noexcept { return level_ == 0; }

 private:
  static constexpr int nothing = -1;

  void make_up() {
    const int level = std::exchange(level_, nothing);
    holder_ = nullptr;
    if (!connection_.in_transaction()) return;  // an error, or the loss of the connection, has ended it
    try {
      if (level == 0)
        connection_.rollback();
      else
        connection_.rollback_to_savepoint(level);
    } catch (...) {
      undo_later(level);
      throw;
    }
  }

  connection& connection_;
  const void* holder_ = nullptr;  // the statement whose rows still come in; this: no stream, but an undo that failed
  int level_ = nothing;           // that waits for its undo: 0 the transaction, above a savepoint
};

}  // namespace cupel::driver
