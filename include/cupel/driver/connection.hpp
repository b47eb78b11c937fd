// SPDX-License-Identifier: Apache-2.0
// A connection to a database, whichever it is. driver/open.hpp makes one.
//
//   auto connection = cupel::driver::open(cupel::driver::parse_url("sqlite:meter.db"));
//   connection->execute("create table t (id integer primary key)");
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cupel/driver/database.hpp>
#include <cupel/driver/statement.hpp>
#include <string>
#include <string_view>

namespace cupel::driver {

/// What a transaction promises. SQLite is always serializable, which is at least as much.
enum class isolation : std::uint8_t { standard, read_committed, repeatable_read, serializable };

struct transaction_options {
  isolation level = isolation::standard;  ///< standard: what the server is set to
  bool read_only = false;                 ///< a write in it throws
  bool deferred = false;  ///< SQLite: take the write lock at the first write (BEGIN DEFERRED), not at once; a read-only
                          ///< one is always deferred. PostgreSQL always locks at the first write
};

/// What became of a transaction.
enum class transaction_fate : std::uint8_t { open, committed, rolled_back, unknown };

/// One session of a database. One thread uses it at a time; only `interrupt` may be called from another.
/// Every member throws `sql_error` where the database refuses, `connection_error` where it is gone: it never connects
/// again by itself, for that would lose locks, settings and the transaction.
class connection {
 public:
  connection(const connection&) = delete;
  connection& operator=(const connection&) = delete;
  virtual ~connection() = default;

  [[nodiscard]] virtual database dialect() const noexcept = 0;

  /// The statement for `sql`, one statement, prepared at its first use and kept. It stays valid until
  /// `open_options::statement_cache` others have been asked for; one with a living cursor always does, and asking for
  /// its SQL meanwhile gives a second one.
  [[nodiscard]] virtual statement& prepare_cached(std::string_view sql) = 0;

  /// Executes one or several statements without parameters, separated by semicolons. Rows are thrown away.
  /// Outside a transaction PostgreSQL makes one of the whole, SQLite one of each statement.
  virtual void execute(std::string_view script) = 0;

  /// Forgets the cached statements that are not in use: after a change of the schema by somebody else.
  virtual void clear_statements() = 0;

  /// Prefer driver/transaction.hpp, which rolls back by itself and nests. `begin` inside a transaction throws
  /// `usage_error`; so do `commit` and `rollback` outside one.
  virtual void begin(const transaction_options& options = {}) = 0;
  virtual void commit() = 0;
  virtual void rollback() = 0;

  /// Savepoints by number, made into names of our own. Inside a transaction only.
  void savepoint(int number) { execute("SAVEPOINT cupel_" + std::to_string(number)); }
  void release_savepoint(int number) { execute("RELEASE SAVEPOINT cupel_" + std::to_string(number)); }
  /// Undoes what came after the savepoint, and the savepoint.
  void rollback_to_savepoint(int number) {
    execute("ROLLBACK TO SAVEPOINT cupel_" + std::to_string(number));
    release_savepoint(number);
  }

  /// For driver/transaction.hpp, which cannot roll back while a streaming cursor lives: undoes the transaction (0) or
  /// the savepoint of that number when the cursor goes. Where that fails, the next statement tries again, and throws.
  virtual void undo_later(int level) noexcept = 0;

  /// Whether a transaction is open, even one that failed and only waits for its rollback; not one of `undo_later`.
  [[nodiscard]] virtual bool in_transaction() const noexcept = 0;

  /// How long each statement of the open transaction may run that begins from now on, the time between its rows
  /// included; 0: without end. One that runs longer throws `statement_interrupted`. On SQLite the newest statement is
  /// timed alone, and COMMIT is not.
  virtual void limit_statements(std::chrono::milliseconds each) = 0;

  /// By which fate_of() knows the open transaction, even from one that is begun in its place. Neither may be asked
  /// inside a transaction that failed.
  [[nodiscard]] virtual std::uint64_t transaction_number() = 0;
  [[nodiscard]] virtual transaction_fate fate_of(std::uint64_t number) = 0;

  /// How many savepoints `driver::transaction` has open; it is its only user.
  int savepoint_depth = 0;

  /// SQLite: the rowid of the last INSERT of this connection. PostgreSQL throws `usage_error`: use RETURNING.
  [[nodiscard]] virtual std::int64_t last_insert_id() const = 0;

  /// PostgreSQL: the process that serves this session, by which a silent reconnection shows. SQLite: 0.
  [[nodiscard]] virtual int backend_pid() const noexcept = 0;

  /// Asks the running statement to stop: it throws `statement_interrupted`. Safe from another thread.
  virtual void interrupt() noexcept = 0;

  /// False once the connection is lost.
  [[nodiscard]] virtual bool usable() const noexcept = 0;

  /// "SQLite 3.40.1", "PostgreSQL 15.20".
  [[nodiscard]] virtual std::string server_version() const = 0;
  /// 3040001, 150020.
  [[nodiscard]] virtual int server_version_number() const noexcept = 0;

  /// Where it goes, without any password.
  [[nodiscard]] virtual const std::string& location_text() const noexcept = 0;

 protected:
  connection() = default;
};

}  // namespace cupel::driver
