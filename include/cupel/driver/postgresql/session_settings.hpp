// SPDX-License-Identifier: Apache-2.0
// Every session is in UTC, whatever the server, the database, the role or the environment are set to: `now()` in a
// column without time zone means the same as on SQLite, and the same from each machine. And a backslash in a text of
// SQL is itself (standard_conforming_strings), as Cupel writes it.
//
// They are asked for with the first message, which costs nothing (PostgreSQL's manual, 20.1.4: settings of a client go
// before those of roles and databases). Only where that did not work, since PGTZ, a service file or a pooler had
// another wish, a SET follows.
#pragma once

#include <libpq-fe.h>

#include <cstdlib>
#include <cupel/driver/location.hpp>
#include <cupel/driver/postgresql/error.hpp>
#include <cupel/driver/url_text.hpp>
#include <cupel/types/error.hpp>
#include <string>
#include <string_view>

namespace cupel::driver::postgresql {

/// Adds them in front of the options of the URL or, as libpq does, of PGOPTIONS. A service file may have options too,
/// which only libpq reads, and which ours would hide.
inline void ask_for_settings(location& where) {
  std::string options = "-c TimeZone=UTC -c standard_conforming_strings=on";
  if (const std::string* const given = where.setting("options"); given != nullptr) {
    options += ' ' + *given;
  } else if (where.setting("service") != nullptr || std::getenv("PGSERVICE") != nullptr) {
    return;
  } else if (const char* const environment = std::getenv("PGOPTIONS"); environment != nullptr) {
    options += ' ' + std::string{environment};
  }
  where.set("options", options);
}

[[nodiscard]] inline bool is_in_utc(PGconn* connection) {
  const char* const zone = PQparameterStatus(connection, "TimeZone");  // the server tells both without being asked
  if (zone == nullptr) return false;
  for (const char* const name : {"UTC", "Etc/UTC", "GMT", "Etc/GMT"})
    if (std::string_view{name} == zone) return true;
  return false;
}

inline void run_setting(PGconn* connection, const char* statement) {
  const result_handle result{PQexec(connection, statement)};
  if (PQresultStatus(result.get()) != PGRES_COMMAND_OK) raise(connection, result.get(), statement);
}

inline void require_standard_strings(PGconn* connection) {
  const char* const standard = PQparameterStatus(connection, "standard_conforming_strings");
  if (standard == nullptr || std::string_view{"on"} != standard)
    run_setting(connection, "SET standard_conforming_strings TO on");
}

/// Throws `usage_error` where the URL itself asks for another time zone.
inline void require_utc(PGconn* connection, const location& where) {
  if (is_in_utc(connection)) return;
  const std::string* const options = where.setting("options");
  if (options != nullptr && url_text::lower(*options).find("timezone") != std::string::npos) {
    throw usage_error{
        "the options in the database URL set TimeZone; a session of Cupel is in UTC, so that a time without zone means "
        "the same on every machine: take it out of the URL"};
  }
  run_setting(connection, "SET TimeZone TO 'UTC'");
}

}  // namespace cupel::driver::postgresql
