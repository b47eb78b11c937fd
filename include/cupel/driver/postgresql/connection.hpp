// SPDX-License-Identifier: Apache-2.0
// A connection to PostgreSQL. Cupel talks libpq, in binary form; the user's own code may talk libpqxx on the same
// session.
//
//   auto& here = dynamic_cast<cupel::driver::postgresql::connection&>(*connection);
//   pqxx::work work{here.pqxx()};
#pragma once

#include <libpq-fe.h>

#include <array>
#include <chrono>
#include <cstdint>
#include <cupel/driver/connection.hpp>
#include <cupel/driver/error.hpp>
#include <cupel/driver/location.hpp>
#include <cupel/driver/open.hpp>
#include <cupel/driver/postgresql/connect.hpp>
#include <cupel/driver/postgresql/error.hpp>
#include <cupel/driver/postgresql/pqxx_session.hpp>
#include <cupel/driver/postgresql/statement.hpp>
#include <cupel/driver/statement_cache.hpp>
#include <cupel/types/error.hpp>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace cupel::driver::postgresql {

class connection final : public driver::connection {
 public:
  connection(const location& where, const open_options& options)
      : text_{where.redacted()},
        notice_{options.notice},
        session_{connect(where, options).release()},
        cancel_{PQgetCancel(session_.raw()), &PQfreeCancel},
        statements_{options.statement_cache} {
    link_.connection = session_.raw();
    PQsetNoticeProcessor(session_.raw(), &take_notice, this);
    if (options.read_only) execute("SET default_transaction_read_only = on");
  }

  /// For the user's own code. Do not use it while a streaming cursor lives, and leave no transaction open that was not
  /// begun through it.
  [[nodiscard]] pqxx_connection& pqxx() noexcept { return session_.pqxx(); }

  /// The connection of libpq. It stays this object's.
  [[nodiscard]] PGconn* raw() const noexcept { return session_.raw(); }

  [[nodiscard]] database dialect() const noexcept override { return database::postgresql; }

  [[nodiscard]] driver::statement& prepare_cached(std::string_view sql) override {
    return statements_.get(sql, [this](std::string_view text) {
      free_orphans();
      return std::make_unique<statement>(link_, text);
    });
  }

  void execute(std::string_view script) override {
    link_.require_free();
    const std::string text{script};
    const result_handle result{PQexec(raw(), text.c_str())};
    switch (PQresultStatus(result.get())) {
      case PGRES_COMMAND_OK:
      case PGRES_TUPLES_OK:
      case PGRES_EMPTY_QUERY: return;
      case PGRES_COPY_IN:
      case PGRES_COPY_OUT: refuse_copy(raw());
      default: raise(raw(), result.get(), script);
    }
  }

  void clear_statements() override {
    statements_.clear();
    link_.types.clear();
  }

  void begin(const transaction_options& options) override {
    if (in_transaction()) throw usage_error{"a transaction is open already; nest with cupel::driver::transaction"};
    static constexpr const char* levels[] = {"", " ISOLATION LEVEL READ COMMITTED", " ISOLATION LEVEL REPEATABLE READ",
                                             " ISOLATION LEVEL SERIALIZABLE"};
    std::string sql = "BEGIN";
    sql += levels[static_cast<std::size_t>(options.level)];
    if (options.read_only) sql += " READ ONLY";
    execute(sql);
  }

  void limit_statements(std::chrono::milliseconds each) override {
    require_transaction();
    execute("SET LOCAL statement_timeout = " + std::to_string(each.count()));
  }

  void commit() override {
    require_transaction();
    // The server would answer COMMIT with ROLLBACK, and no error.
    if (PQtransactionStatus(raw()) == PQTRANS_INERROR) {
      execute("ROLLBACK");
      throw sql_error{{.message = "the transaction could not be committed: a statement in it had failed",
                       .code = "25P02",
                       .sql = "COMMIT"}};
    }
    execute("COMMIT");
  }

  void rollback() override {
    require_transaction();
    execute("ROLLBACK");
  }
  void undo_later(int level) noexcept override { link_.undo_later(level); }

  [[nodiscard]] bool in_transaction() const noexcept override {
    if (link_.undoes_transaction()) return false;
    const PGTransactionStatusType status = PQtransactionStatus(raw());
    return status == PQTRANS_INTRANS || status == PQTRANS_INERROR || status == PQTRANS_ACTIVE;
  }

  /// PostgreSQL manual, 9.26.9: the functions have other names since 13, and these still.
  [[nodiscard]] std::uint64_t transaction_number() override {
    cursor rows = prepare_cached("SELECT txid_current()").run();
    rows.next();
    return static_cast<std::uint64_t>(rows.row().integer(0));
  }
  [[nodiscard]] transaction_fate fate_of(std::uint64_t number) override {
    driver::statement& ask = prepare_cached("SELECT txid_status($1)");
    ask.bind().integer(0, static_cast<std::int64_t>(number));
    cursor rows = ask.run();
    const std::string_view word = rows.next() && !rows.row().is_null(0) ? rows.row().text(0) : "";
    return word == "in progress" ? transaction_fate::open
           : word == "committed" ? transaction_fate::committed
           : word == "aborted"   ? transaction_fate::rolled_back
                                 : transaction_fate::unknown;
  }

  [[nodiscard]] std::int64_t last_insert_id() const override {
    throw usage_error{"PostgreSQL has no last inserted id; add RETURNING to the INSERT"};
  }

  [[nodiscard]] int backend_pid() const noexcept override { return PQbackendPID(raw()); }

  void interrupt() noexcept override {
    std::array<char, 256> problem{};
    if (cancel_) PQcancel(cancel_.get(), problem.data(), static_cast<int>(problem.size()));
  }

  [[nodiscard]] bool usable() const noexcept override { return PQstatus(raw()) == CONNECTION_OK; }

  [[nodiscard]] std::string server_version() const override {
    const char* text = PQparameterStatus(raw(), "server_version");  // "15.20 (Debian 15.20-0+deb12u1)"
    const std::string_view version = text == nullptr ? "" : text;
    return "PostgreSQL " + std::string{version.substr(0, version.find(' '))};
  }
  [[nodiscard]] int server_version_number() const noexcept override { return PQserverVersion(raw()); }
  [[nodiscard]] const std::string& location_text() const noexcept override { return text_; }

 private:
  static void take_notice(void* self, const char* message) {
    const auto& notice = static_cast<connection*>(self)->notice_;
    if (notice) notice(without_line_ends(message));
  }

  void require_transaction() const {
    if (in_transaction()) return;
    if (!usable()) throw connection_error{connection_failure::lost, "the connection to the server is lost"};
    throw usage_error{"no transaction is open"};
  }

  // Not where statements are forgotten, for that is often in a failed transaction, or in a destructor.
  void free_orphans() {
    if (link_.orphans.empty() || !link_.free() || PQtransactionStatus(raw()) != PQTRANS_IDLE) return;
    std::string sql;
    for (const std::string& name : link_.orphans) sql += "DEALLOCATE " + name + ';';
    link_.orphans.clear();
    const result_handle result{PQexec(raw(), sql.c_str())};  // a failure leaves a plan in the server, no more
  }

  std::string text_;
  std::function<void(std::string_view)> notice_;
  session session_;
  std::unique_ptr<PGcancel, decltype(&PQfreeCancel)> cancel_;
  link link_{*this};
  statement_cache<statement> statements_;  // after the link, for it goes first
};

}  // namespace cupel::driver::postgresql
