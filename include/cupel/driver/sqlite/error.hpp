// SPDX-License-Identifier: Apache-2.0
// What SQLite answers, as the exceptions of driver/error.hpp.
#pragma once

#include <sqlite3.h>

#include <cstddef>
#include <cupel/driver/error.hpp>
#include <cupel/driver/sqlite/unreadable.hpp>
#include <string>
#include <string_view>
#include <utility>

namespace cupel::driver::sqlite {

/// `extended` is an SQLITE_READONLY. One of a read is no answer to a write that was asked for.
[[noreturn]] inline void raise_read_only(const std::string& file, int extended, const std::string& message) {
  if (refuses_to_read(extended)) {
    throw connection_error{connection_failure::unreachable,
                           "'" + file + "' cannot be read: " + why_unreadable(file, extended)};
  }
  const char* const what = extended == SQLITE_READONLY_DIRECTORY ? ": no file can be made beside '" : ": '";
  throw connection_error{connection_failure::read_only, file.empty() ? message : message + what + file + '\''};
}

/// Throws what belongs to the last failure of `db`, whose result code was `result`.
/// The codes are those of https://www.sqlite.org/rescode.html.
[[noreturn]] inline void raise(sqlite3* db, int result, std::string_view sql) {
  const int extended = result == sqlite3_errcode(db) ? sqlite3_extended_errcode(db) : result;
  const std::string message = sqlite3_errmsg(db);
  switch (extended & 0xFF) {
    case SQLITE_NOTADB: throw connection_error{connection_failure::not_a_database, message};
    case SQLITE_READONLY:
      // The file could be written.
      if (extended == SQLITE_READONLY && sqlite3_db_readonly(db, "main") == 0 && sqlite3_get_autocommit(db) == 0)
        throw connection_error{connection_failure::read_only, "cannot write in a read-only transaction"};
      raise_read_only(file_of(db), extended, message);
    case SQLITE_CANTOPEN: {
      const std::string file = file_of(db);
      throw connection_error{connection_failure::unreachable,
                             file.empty() ? message : message + ": '" + file + "', or its journal beside it"};
    }
    default: break;
  }
  sql_error_details details;
  details.message = message;
  details.code = std::to_string(extended);
  details.sql = sql;
#if SQLITE_VERSION_NUMBER >= 3038000
  const int offset = sqlite3_error_offset(db);
  if (offset >= 0) details.position = static_cast<std::size_t>(offset) + 1;
#endif
  switch (extended) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID: throw unique_violation{std::move(details)};
    case SQLITE_CONSTRAINT_FOREIGNKEY: throw foreign_key_violation{std::move(details)};
    // RESTRICT is a trigger to SQLite, as is a RAISE of somebody's own, which says something else.
    case SQLITE_CONSTRAINT_TRIGGER:
      if (message == "FOREIGN KEY constraint failed") throw foreign_key_violation{std::move(details)};
      break;
    case SQLITE_CONSTRAINT_CHECK: throw check_violation{std::move(details)};
    case SQLITE_CONSTRAINT_NOTNULL: throw not_null_violation{std::move(details)};
    // A reader in WAL mode cannot become a writer after somebody else wrote: only running again helps.
    case SQLITE_BUSY_SNAPSHOT: throw serialization_failure{std::move(details)};
    default: break;
  }
  switch (extended & 0xFF) {
    case SQLITE_CONSTRAINT: throw integrity_violation{std::move(details)};
    case SQLITE_BUSY:
    case SQLITE_LOCKED: throw lock_timeout{std::move(details)};
    case SQLITE_INTERRUPT: throw statement_interrupted{std::move(details)};
    default: throw sql_error{std::move(details)};
  }
}

}  // namespace cupel::driver::sqlite
