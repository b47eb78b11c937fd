// SPDX-License-Identifier: Apache-2.0
// A prepared statement of PostgreSQL: parameters and results in binary form.
#pragma once

#include <libpq-fe.h>

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cupel/driver/postgresql/catalog.hpp>
#include <cupel/driver/postgresql/error.hpp>
#include <cupel/driver/postgresql/parameters.hpp>
#include <cupel/driver/postgresql/row.hpp>
#include <cupel/driver/statement.hpp>
#include <cupel/driver/stream.hpp>
#include <cupel/types/error.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cupel::driver::postgresql {

/// What the statements of a connection share.
struct link : stream_state {  // libpq would wait for ever, or mix up the results
  using stream_state::stream_state;

  PGconn* connection = nullptr;
  catalog types;
  std::vector<std::string> orphans;  // names of forgotten statements that the server still holds
  unsigned statements = 0;           // how many names were given
};

class statement final : public driver::statement {
 public:
  statement(link& to, std::string_view sql) : link_{to}, sql_{sql} { prepare(); }
  statement(const statement&) = delete;
  statement& operator=(const statement&) = delete;
  ~statement() override { link_.orphans.push_back(std::move(name_)); }

  [[nodiscard]] driver::parameters& bind() override {
    if (stale_ && !busy_) prepare_again();
    return parameters_;
  }
  [[nodiscard]] std::string_view sql() const noexcept override { return sql_; }
  [[nodiscard]] bool busy() const noexcept override { return busy_; }

 private:
  /// Whether "$1" or so stands anywhere, be it in a string: then the server is asked.
  [[nodiscard]] bool may_have_parameters() const {
    for (std::size_t at = sql_.find('$'); at != std::string::npos; at = sql_.find('$', at + 1)) {
      if (at + 1 < sql_.size() && sql_[at + 1] >= '0' && sql_[at + 1] <= '9') return true;
    }
    return false;
  }

  /// Prepares it under a new name, and learns the types of its parameters.
  void prepare() {
    link_.require_free();
    name_ = "cupel_" + std::to_string(++link_.statements);
    const result_handle made{PQprepare(link_.connection, name_.c_str(), sql_.c_str(), 0, nullptr)};
    if (PQresultStatus(made.get()) != PGRES_COMMAND_OK) raise(link_.connection, made.get(), sql_);
    stale_ = false;
    columns_known_ = false;
    if (may_have_parameters()) describe();
  }

  void describe() {
    const result_handle described{PQdescribePrepared(link_.connection, name_.c_str())};
    if (PQresultStatus(described.get()) != PGRES_COMMAND_OK) raise(link_.connection, described.get(), sql_);
    learn_columns(described.get());
    std::vector<std::uint32_t> oids;
    for (int i = 0; i < PQnparams(described.get()); ++i) oids.push_back(PQparamtype(described.get(), i));
    if (oids == parameter_oids_) return;
    std::vector<type> types;
    for (const std::uint32_t oid : oids) types.push_back(link_.types.find(link_.connection, oid));
    parameter_oids_ = std::move(oids);
    if (types != parameters_.types()) parameters_.shape(std::move(types));
  }

  /// A new plan in place of one that a change of the schema has made useless. False where what is bound was written
  /// for parameters of other types.
  bool prepare_again() {
    link_.orphans.push_back(name_);
    const std::vector<type> before = parameters_.types();
    prepare();
    return before == parameters_.types();
  }

  void start(fetch how) override {
    if (busy_) throw usage_error{"the statement runs already: its last cursor still lives"};
    link_.require_free();
    parameters_.require_all();
    streaming_ = how == fetch::stream;
    if (stale_ && !prepare_again()) throw usage_error{"the schema has changed: bind the statement's parameters again"};
    if (streaming_ && !columns_known_) describe();
    ExecStatusType status = execute();
    // Nothing was done, and outside a transaction a new plan helps at once.
    if (status == PGRES_FATAL_ERROR && plan_is_useless()) {
      stale_ = true;
      link_.types.clear();  // a type that was made anew has another oid
      drain();
      if (PQtransactionStatus(link_.connection) == PQTRANS_IDLE && prepare_again()) status = execute();
    }
    parameters_.forget();
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK && status != PGRES_SINGLE_TUPLE) fail(status);
    if (streaming_ && status != PGRES_SINGLE_TUPLE) drain();
    streaming_ = status == PGRES_SINGLE_TUPLE;
    if (streaming_) link_.begin(this);
    busy_ = true;
    line_ = -1;
    lines_ = PQntuples(result_.get());
    if (!columns_known_) learn_columns(result_.get());
    row_.show(result_.get(), columns_);
  }

  ExecStatusType execute() {
    const int count = parameters_.size();
    if (!streaming_) {
      result_.reset(PQexecPrepared(link_.connection, name_.c_str(), count, parameters_.values(), parameters_.lengths(),
                                   parameters_.formats(), 1));
      return PQresultStatus(result_.get());
    }
    if (PQsendQueryPrepared(link_.connection, name_.c_str(), count, parameters_.values(), parameters_.lengths(),
                            parameters_.formats(), 1)
        == 0) {
      raise(link_.connection, nullptr, sql_);
    }
    PQsetSingleRowMode(link_.connection);
    result_.reset(PQgetResult(link_.connection));
    return PQresultStatus(result_.get());
  }

  /// "cached plan must not change result type"; "prepared statement does not exist", after DISCARD ALL; "cache lookup
  /// failed for type 16402", after an enum was dropped and made anew: an internal error, which is not translated.
  [[nodiscard]] bool plan_is_useless() const {
    const char* const state = PQresultErrorField(result_.get(), PG_DIAG_SQLSTATE);
    if (state == nullptr) return false;
    const std::string_view code = state;
    if (code == "0A000" || code == "26000") return true;
    const char* const message = code == "XX000" ? PQresultErrorField(result_.get(), PG_DIAG_MESSAGE_PRIMARY) : nullptr;
    return message != nullptr && std::string_view{message}.starts_with("cache lookup failed for type");
  }

  [[noreturn]] void fail(ExecStatusType status) {
    if (status == PGRES_COPY_IN || status == PGRES_COPY_OUT) refuse_copy(link_.connection);
    const result_handle failed = std::move(result_);
    drain();
    if (status == PGRES_EMPTY_QUERY) throw usage_error{"the SQL to prepare holds no statement"};
    raise(link_.connection, failed.get(), sql_);
  }

  void learn_columns(const PGresult* from) {
    columns_.clear();
    for (int i = 0; i < PQnfields(from); ++i) {
      columns_.push_back(link_.types.find(link_.connection, PQftype(from, i)));
    }
    columns_known_ = true;
  }

  bool advance() override {
    if (++line_ < lines_) {
      row_.move_to(line_);
      return true;
    }
    line_ = lines_;
    return streaming_ && advance_stream();
  }

  bool advance_stream() {
    result_.reset(PQgetResult(link_.connection));
    const ExecStatusType status = PQresultStatus(result_.get());
    if (status == PGRES_SINGLE_TUPLE) {
      row_.show(result_.get(), columns_);
      row_.move_to(0);
      line_ = 0;
      lines_ = 1;
      return true;
    }
    streaming_ = false;
    link_.end(this);
    lines_ = 0;
    line_ = 0;
    if (status != PGRES_TUPLES_OK) fail(status);
    drain();
    return false;
  }

  [[nodiscard]] const driver::row& current() const noexcept override { return row_; }
  // Few ask for it: the text in which the server tells it is read when they do.
  [[nodiscard]] std::int64_t affected() const noexcept override {
    if (!result_) return 0;
    const std::string_view tag = PQcmdStatus(result_.get());  // "INSERT 0 5", "UPDATE 3"
    if (tag.starts_with("SELECT") || tag.starts_with("FETCH") || tag.starts_with("SHOW")) return 0;
    const std::string_view number = PQcmdTuples(result_.get());
    std::int64_t count = 0;
    std::from_chars(number.data(), number.data() + number.size(), count);
    return count;
  }
  [[nodiscard]] std::size_t rows_ahead() const noexcept override {
    return streaming_ || line_ >= lines_ ? 0 : static_cast<std::size_t>(lines_ - line_ - 1);
  }

  // The rest of a stream is read and thrown away: to cancel it would end the transaction around it.
  void finish() noexcept override {
    result_.reset();
    if (streaming_) drain();
    streaming_ = false;
    link_.leave(this);
    busy_ = false;
  }

  void drain() noexcept {
    while (PGresult* rest = PQgetResult(link_.connection)) PQclear(rest);
  }

  link& link_;
  std::string sql_;
  std::string name_;
  postgresql::parameters parameters_;
  postgresql::row row_;
  std::vector<std::uint32_t> parameter_oids_;
  std::vector<type> columns_;
  result_handle result_;
  int line_ = 0;
  int lines_ = 0;
  bool columns_known_ = false;
  bool stale_ = false;
  bool busy_ = false;
  bool streaming_ = false;
};

}  // namespace cupel::driver::postgresql
