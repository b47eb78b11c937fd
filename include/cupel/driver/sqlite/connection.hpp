// SPDX-License-Identifier: Apache-2.0
// A connection to a database of SQLite, through its C API.
//
//   auto& here = dynamic_cast<cupel::driver::sqlite::connection&>(*connection);
//   sqlite3_create_function(here.handle(), …);
#pragma once

#include <sqlite3.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cupel/driver/connection.hpp>
#include <cupel/driver/error.hpp>
#include <cupel/driver/location.hpp>
#include <cupel/driver/open.hpp>
#include <cupel/driver/sqlite/error.hpp>
#include <cupel/driver/sqlite/file_kind.hpp>
#include <cupel/driver/sqlite/list_function.hpp>
#include <cupel/driver/sqlite/statement.hpp>
#include <cupel/driver/sqlite/statement_limit.hpp>
#include <cupel/driver/sqlite/unreadable.hpp>
#include <cupel/driver/statement_cache.hpp>
#include <cupel/driver/stream.hpp>
#include <cupel/types/error.hpp>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>

namespace cupel::driver::sqlite {

class connection final : public driver::connection {
 public:
  /// Opens the file. Foreign keys are enforced unless the options say otherwise. A name in double quotes is a name:
  /// where it is no column SQLite would read it as a text (sqlite.org/quirks.html, 8).
  connection(const location& where, const open_options& options)
      : text_{where.redacted()},
        read_only_{options.read_only || where.mode == file_mode::read_only},
        handle_{open_file(where, read_only_, options.create && where.mode == file_mode::create)},
        statements_{options.statement_cache} {
    sqlite3_extended_result_codes(handle_.get(), 1);
    sqlite3_db_config(handle_.get(), SQLITE_DBCONFIG_ENABLE_FKEY, options.foreign_keys ? 1 : 0, nullptr);
    sqlite3_db_config(handle_.get(), SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(handle_.get(), SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    if (const int result = add_list_function(handle_.get()); result != SQLITE_OK)
      raise(handle_.get(), result, list_type);
    check_format();
    sqlite3_commit_hook(handle_.get(), &count_commit, this);
    sqlite3_rollback_hook(handle_.get(), &count_rollback, this);
    sqlite3_busy_timeout(handle_.get(), static_cast<int>(options.busy_timeout.count()));
    if (read_only_) execute("PRAGMA query_only = ON");
  }

  /// The connection of the C API, for what Cupel does not wrap. It stays this object's.
  [[nodiscard]] sqlite3* handle() const noexcept { return handle_.get(); }

  [[nodiscard]] database dialect() const noexcept override { return database::sqlite; }

  [[nodiscard]] driver::statement& prepare_cached(std::string_view sql) override {
    return statements_.get(sql, [this](std::string_view text) {
      streams_.require_free();
      return std::make_unique<statement>(handle_.get(), streams_, text);
    });
  }

  void execute(std::string_view script) override {
    streams_.require_free();
    while (!script.empty()) {
      const std::string_view before = script;
      const statement_handle one = prepare_first(handle_.get(), script, 0);
      if (!one) continue;
      int result = SQLITE_ROW;
      while (result == SQLITE_ROW) result = sqlite3_step(one.get());
      if (result != SQLITE_DONE) raise(handle_.get(), result, before.substr(0, before.size() - script.size()));
    }
  }

  void clear_statements() override { statements_.clear(); }

  void begin(const transaction_options& options) override {
    if (in_transaction()) throw usage_error{"a transaction is open already; nest with cupel::driver::transaction"};
    limit_.set(handle_.get(), {});  // an error can have ended the transaction before
    const bool writes = !options.read_only && !read_only_;
    command(writes && !options.deferred ? "BEGIN IMMEDIATE" : "BEGIN DEFERRED");
    query_only(options.read_only && !read_only_, &connection::command);
  }

  void limit_statements(std::chrono::milliseconds each) override {
    if (!in_transaction()) throw usage_error{"no transaction is open"};
    limit_.set(handle_.get(), each);
  }
  void commit() override { end("COMMIT", &connection::command); }
  // Not a statement of the cache: it can be asked for while one of them is being started, which must not be forgotten.
  void rollback() override { end("ROLLBACK", &connection::execute); }
  void undo_later(int level) noexcept override { streams_.undo_later(level); }

  [[nodiscard]] bool in_transaction() const noexcept override {
    return sqlite3_get_autocommit(handle_.get()) == 0 && !streams_.undoes_transaction();
  }
  /// A commit calls its hook and moves the data version of the file (sqlite.org/c3ref/file_control.html); one that is
  /// refused does the first alone, a rollback after an error of the disk the second.
  [[nodiscard]] std::uint64_t transaction_number() override {
    return static_cast<std::uint64_t>(rollbacks_) << 48 | static_cast<std::uint64_t>(commits_) << 32 | data_version();
  }
  [[nodiscard]] transaction_fate fate_of(std::uint64_t number) override {
    if (static_cast<std::uint16_t>(number >> 32) != commits_ && static_cast<std::uint32_t>(number) != data_version())
      return transaction_fate::committed;
    return number >> 48 == rollbacks_ ? transaction_fate::open : transaction_fate::rolled_back;
  }
  [[nodiscard]] std::int64_t last_insert_id() const override { return sqlite3_last_insert_rowid(handle_.get()); }
  [[nodiscard]] int backend_pid() const noexcept override { return 0; }
  void interrupt() noexcept override { sqlite3_interrupt(handle_.get()); }
  [[nodiscard]] bool usable() const noexcept override { return true; }
  [[nodiscard]] std::string server_version() const override { return std::string{"SQLite "} + sqlite3_libversion(); }
  [[nodiscard]] int server_version_number() const noexcept override { return sqlite3_libversion_number(); }
  [[nodiscard]] const std::string& location_text() const noexcept override { return text_; }

 private:
  struct closer {
    void operator()(sqlite3* db) const noexcept { sqlite3_close(db); }
  };
  using connection_handle = std::unique_ptr<sqlite3, closer>;

  static connection_handle open_file(const location& where, bool read_only, bool create) {
    const bool memory = where.in_memory();
    std::error_code ignored;
    if (!memory) refuse_what_is_no_file(where.file);
    if (!memory && (read_only || !create) && !std::filesystem::exists(where.file, ignored)) {
      throw connection_error{connection_failure::missing_database, "the file '" + where.file + "' does not exist"};
    }
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_READWRITE;
    if (memory || create) flags |= SQLITE_OPEN_CREATE;
    // An empty database in memory that nothing can be written to is still one.
    if (read_only && !memory) flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_READONLY;
    sqlite3* db = nullptr;
    const int result = sqlite3_open_v2(where.file.c_str(), &db, flags, nullptr);
    connection_handle handle{db};
    if (result == SQLITE_OK) return handle;
    std::string reason = db == nullptr ? sqlite3_errstr(result) : sqlite3_errmsg(db);
    const int system = db == nullptr ? 0 : sqlite3_system_errno(db);
    if (system != 0) reason += ": " + std::generic_category().message(system);
    // SQLite tries once more without making the file, and tells the second refusal.
    if (!std::filesystem::exists(where.file, ignored)) {
      const std::filesystem::path folder = std::filesystem::path{where.file}.parent_path();
      reason = folder.empty() || std::filesystem::is_directory(folder, ignored)
                   ? "no file can be made in its folder"
                   : "there is no folder '" + folder.string() + "'";
    }
    throw connection_error{connection_failure::unreachable, "cannot open '" + where.file + "': " + reason};
  }

  // SQLite reads a file at its first use only. A lock that somebody holds is no reason to wait here: whoever needs the
  // file next waits for it.
  void check_format() const {
    int result = SQLITE_OK;
    try {
      std::string_view sql = "PRAGMA schema_version";
      const statement_handle probe = prepare_first(handle_.get(), sql, 0);
      result = sqlite3_step(probe.get());
      if ((result & 0xFF) == SQLITE_NOTADB || (result & 0xFF) == SQLITE_CANTOPEN) {
        raise(handle_.get(), result, "PRAGMA schema_version");
      }
    } catch (const connection_error& failure) {
      const bool other = failure.kind() == connection_failure::not_a_database;
      throw connection_error{failure.kind(), "cannot open '" + text_
                                                 + "': " + (other ? "it is not a database of SQLite" : failure.what())};
    } catch (const lock_timeout&) {  // NOLINT(bugprone-empty-catch): see above
    }
    if ((result & 0xFF) == SQLITE_READONLY) {
      throw connection_error{connection_failure::unreachable,
                             "'" + text_ + "' cannot be read: " + why_unreadable(file_of(handle_.get()), result)};
    }
  }

  static int count_commit(void* self) {
    ++static_cast<connection*>(self)->commits_;
    return 0;
  }
  static void count_rollback(void* self) { ++static_cast<connection*>(self)->rollbacks_; }

  [[nodiscard]] std::uint32_t data_version() const {
    unsigned int version = 0;
    sqlite3_file_control(handle_.get(), "main", SQLITE_FCNTL_DATA_VERSION, &version);
    return version;
  }

  void command(std::string_view sql) { prepare_cached(sql).run(); }

  using runner = void (connection::*)(std::string_view);

  void end(std::string_view word, runner run) {
    // An error can have ended the transaction already: its read-only state must not outlive it.
    const bool open = in_transaction();
    limit_.set(handle_.get(), {});  // SQLite looks at the time of a COMMIT that is done, too
    if (open) (this->*run)(word);
    query_only(false, run);
    if (!open) throw usage_error{"no transaction is open"};
  }

  void query_only(bool on, runner run) {
    if (on == query_only_) return;
    (this->*run)(on ? "PRAGMA query_only = ON" : "PRAGMA query_only = OFF");
    query_only_ = on;
  }

  std::string text_;
  bool read_only_;
  bool query_only_ = false;    // the open transaction alone is read-only
  std::uint16_t commits_ = 0;  // that were asked for
  std::uint16_t rollbacks_ = 0;
  statement_limit limit_;
  stream_state streams_{*this};
  connection_handle handle_;
  statement_cache<statement> statements_;  // after the handle, for it goes first
};

}  // namespace cupel::driver::sqlite
