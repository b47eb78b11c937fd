// SPDX-License-Identifier: Apache-2.0
// What PostgreSQL answers, as the exceptions of driver/error.hpp.
#pragma once

#include <libpq-fe.h>

#include <algorithm>
#include <cstdlib>
#include <cupel/driver/error.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace cupel::driver::postgresql {

struct result_clearer {
  void operator()(PGresult* result) const noexcept { PQclear(result); }
};
using result_handle = std::unique_ptr<PGresult, result_clearer>;

[[nodiscard]] inline std::string without_line_ends(const char* text) {
  std::string result = text == nullptr ? "" : text;
  while (!result.empty() && (result.back() == '\n' || result.back() == ' ')) result.pop_back();
  return result;
}

/// libpq's own words, which go over several lines: a sentence to each, or a part of one.
[[nodiscard]] inline std::string in_one_line(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    line.remove_prefix(std::min(line.size(), line.find_first_not_of(" \t")));
    while (line.ends_with(' ') || line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) continue;
    const bool goes_on = line.front() >= 'a' && line.front() <= 'z';
    if (!result.empty()) result += goes_on ? " " : "; ";
    result += line;
  }
  return result;
}

/// Throws what belongs to a failed result; `result` may be null, where libpq could not even send.
/// The codes are those of https://www.postgresql.org/docs/current/errcodes-appendix.html.
[[noreturn]] inline void raise(PGconn* connection, const PGresult* result, std::string_view sql) {
  const auto field = [result](int code) -> std::string {
    const char* text = result == nullptr ? nullptr : PQresultErrorField(result, code);
    return text == nullptr ? "" : text;
  };
  sql_error_details details;
  details.code = field(PG_DIAG_SQLSTATE);
  details.message = field(PG_DIAG_MESSAGE_PRIMARY);
  if (details.message.empty()) details.message = in_one_line(PQerrorMessage(connection));
  const std::string_view code = details.code;
  const std::string_view family = code.substr(0, 2);
  // What has no code is libpq's own: the server said nothing more. Reading once more brings the status up to date.
  if (code.empty()) PQconsumeInput(connection);
  // 57P01 to 57P03: an administrator, a crash or a shutdown ended the session.
  if (PQstatus(connection) != CONNECTION_OK || code.empty() || family == "08" || code.substr(0, 3) == "57P") {
    throw connection_error{connection_failure::lost, "the connection to the server is lost: " + details.message};
  }
  if (code == "25006") throw connection_error{connection_failure::read_only, details.message};
  details.sql = sql;
  details.position = static_cast<std::size_t>(std::strtoul(field(PG_DIAG_STATEMENT_POSITION).c_str(), nullptr, 10));
  details.detail = field(PG_DIAG_MESSAGE_DETAIL);
  details.hint = field(PG_DIAG_MESSAGE_HINT);
  details.constraint = field(PG_DIAG_CONSTRAINT_NAME);
  details.table = field(PG_DIAG_TABLE_NAME);
  details.column = field(PG_DIAG_COLUMN_NAME);
  if (code == "23505") throw unique_violation{std::move(details)};
  // 23001 is RESTRICT's own, which PostgreSQL uses since 18.
  if (code == "23503" || code == "23001") throw foreign_key_violation{std::move(details)};
  // A text that is too long (22001) and a number out of a column's range (22003) are what a CHECK refuses on SQLite.
  if (code == "23514" || code == "22001" || code == "22003") throw check_violation{std::move(details)};
  if (code == "23502") throw not_null_violation{std::move(details)};
  if (family == "23") throw integrity_violation{std::move(details)};
  if (code == "40001" || code == "40P01") throw serialization_failure{std::move(details)};
  if (code == "55P03") throw lock_timeout{std::move(details)};
  if (code == "57014") throw statement_interrupted{std::move(details)};
  throw sql_error{std::move(details)};
}

/// Ends a COPY from or to the client, which nothing here speaks, and throws; the connection goes on.
[[noreturn]] inline void refuse_copy(PGconn* connection) {
  PQputCopyEnd(connection, "COPY is not for execute()");
  while (const result_handle rest{PQgetResult(connection)}) {
    if (PQresultStatus(rest.get()) != PGRES_COPY_OUT) continue;
    char* line = nullptr;
    while (PQgetCopyData(connection, &line, 0) > 0) PQfreemem(line);
  }
  throw usage_error{"COPY from or to the client is not for execute(); use pqxx::stream_to or stream_from"};
}

}  // namespace cupel::driver::postgresql
