// SPDX-License-Identifier: Apache-2.0
// What a database can answer instead of doing what it was asked. The roots stand in types/error.hpp.
//
//   cupel::error
//   ├─ cupel::connection_error          there is no database to talk to, or not any more: see kind()
//   └─ cupel::sql_error                 a statement was refused: code(), sql(), position(), detail(), hint(), …
//      ├─ cupel::integrity_violation
//      │  ├─ unique_violation, foreign_key_violation, not_null_violation
//      │  ├─ check_violation          also a value too long or too large for its column
//      ├─ cupel::serialization_failure  run the transaction again
//      ├─ cupel::lock_timeout           somebody else holds the lock (SQLITE_BUSY; 55P03)
//      └─ cupel::statement_interrupted  interrupt() or a timeout ended it (SQLITE_INTERRUPT; 57014)
#pragma once

#include <cstddef>
#include <cstdint>
#include <cupel/types/error.hpp>
#include <string>
#include <utility>

namespace cupel {

/// Why there is no connection.
enum class connection_failure : std::uint8_t {
  unreachable,       ///< no server answers, or the file cannot be opened
  authentication,    ///< a wrong password, an unknown user, no permission to connect
  missing_database,  ///< the server has no such database; the file does not exist and may not be made
  not_a_database,    ///< the file is not one of SQLite
  is_a_directory,    ///< a folder stands where the file should be
  read_only,         ///< a write was asked of what may only be read
  lost,              ///< the connection broke while it was in use
  refused,           ///< the server answered and refused: too many connections, it is starting up or shutting down
};

/// No connection, or none any more. The text never holds a password.
class connection_error : public error {
 public:
  connection_error(connection_failure kind, const std::string& text) : error{text}, kind_{kind} {}

  [[nodiscard]] connection_failure kind() const noexcept { return kind_; }

 private:
  connection_failure kind_;
};

/// All that a database says about a statement that it refused; what it does not say is empty.
struct sql_error_details {
  std::string message{};
  std::string code{};        ///< PostgreSQL: the SQLSTATE ("23505"); SQLite: the extended result code ("2067")
  std::string sql{};         ///< the statement; values are bound and never part of it
  std::size_t position = 0;  ///< PostgreSQL: the character, from 1, at which it failed; 0 where it is not known
  std::string detail{};      ///< of a violation on PostgreSQL it holds values of the row
  std::string hint{};
  std::string constraint{};  ///< PostgreSQL only, as the next two
  std::string table{};
  std::string column{};
};

/// A statement was refused. `what()` is the message, its code, the hint and the detail, which is left out of a
/// violation: PostgreSQL tells the values of the row there ("Failing row contains …"), and they do not belong into a
/// log.
class sql_error : public error {
 public:
  explicit sql_error(sql_error_details details) : error{compose(details)}, details_{std::move(details)} {}

  [[nodiscard]] const sql_error_details& details() const noexcept { return details_; }
  [[nodiscard]] const std::string& code() const noexcept { return details_.code; }
  [[nodiscard]] const std::string& sql() const noexcept { return details_.sql; }
  [[nodiscard]] std::size_t position() const noexcept { return details_.position; }
  [[nodiscard]] const std::string& detail() const noexcept { return details_.detail; }
  [[nodiscard]] const std::string& hint() const noexcept { return details_.hint; }

 private:
  static std::string compose(const sql_error_details& d) {
    std::string text = d.message + " (" + d.code + ')';
    const bool violation = d.code.size() == 5 && d.code.starts_with("23");  // SQLSTATE; SQLite has no detail
    if (!d.detail.empty() && !violation) text += "; " + d.detail;
    if (!d.hint.empty()) text += "; hint: " + d.hint;
    return text;
  }

  sql_error_details details_;
};

class integrity_violation : public sql_error {
 public:
  using sql_error::sql_error;
};
class unique_violation : public integrity_violation {
 public:
  using integrity_violation::integrity_violation;
};
class foreign_key_violation : public integrity_violation {
 public:
  using integrity_violation::integrity_violation;
};
class check_violation : public integrity_violation {
 public:
  using integrity_violation::integrity_violation;
};
class not_null_violation : public integrity_violation {
 public:
  using integrity_violation::integrity_violation;
};
class serialization_failure : public sql_error {
 public:
  using sql_error::sql_error;
};
class lock_timeout : public sql_error {
 public:
  using sql_error::sql_error;
};
class statement_interrupted : public sql_error {
 public:
  using sql_error::sql_error;
};

}  // namespace cupel
