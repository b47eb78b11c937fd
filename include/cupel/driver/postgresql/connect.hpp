// SPDX-License-Identifier: Apache-2.0
// From a location to a session of libpq.
#pragma once

#include <libpq-fe.h>
#include <poll.h>

#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cupel/driver/error.hpp>
#include <cupel/driver/location.hpp>
#include <cupel/driver/open.hpp>
#include <cupel/driver/postgresql/error.hpp>
#include <cupel/driver/postgresql/hosts.hpp>
#include <cupel/driver/postgresql/session_settings.hpp>
#include <cupel/types/error.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cupel::driver::postgresql {

using connection_handle = std::unique_ptr<PGconn, decltype(&PQfinish)>;

/// A refusal to connect. libpq tells its SQLSTATE only as part of a verbose message, whatever the server's language:
/// "… FATAL:  28P01: password authentication failed …\nLOCATION:  …".
[[noreturn]] inline void raise_connect(PGconn* connection, const std::string& where) {
  std::string text = without_line_ends(PQerrorMessage(connection));
  std::string code;
  std::string message;
  while (!text.empty()) {
    std::string line = text.substr(0, text.find('\n'));
    text.erase(0, line.size() + 1);
    if (line.starts_with("LOCATION:")) continue;
    const std::size_t at = line.find(":  ");
    if (at != std::string::npos && line.size() > at + 9 && line[at + 8] == ':') {
      code = line.substr(at + 3, 5);
      line.erase(at + 3, 7);
    }
    line.erase(0, line.find_first_not_of(" \t"));
    message += (message.empty() ? "" : "; ") + line;
  }
  auto kind = connection_failure::unreachable;
  if (code.starts_with("28") || code == "42501" || PQconnectionNeedsPassword(connection) != 0) {
    kind = connection_failure::authentication;
  } else if (code == "3D000") {
    kind = connection_failure::missing_database;
  } else if (!code.empty()) {
    kind = connection_failure::refused;
  }
  throw connection_error{kind, "cannot connect to '" + where + "': " + message};
}

/// Begins to connect with the keywords and values of `complete`.
[[nodiscard]] inline connection_handle begin_to_connect(const location& complete) {
  std::vector<const char*> keywords;
  std::vector<const char*> values;
  for (const auto& [key, value] : complete.settings) {
    keywords.push_back(key.c_str());
    values.push_back(value.c_str());
  }
  keywords.push_back(nullptr);
  values.push_back(nullptr);

  connection_handle connection{PQconnectStartParams(keywords.data(), values.data(), 0), &PQfinish};
  if (!connection) throw connection_error{connection_failure::unreachable, "memory is short"};
  PQsetErrorVerbosity(connection.get(), PQERRORS_VERBOSE);
  return connection;
}

/// Goes on until it stands. False where a host is silent for longer than the limit: it is the one that is being tried.
/// `shown` is what an error calls the database.
[[nodiscard]] inline bool go_on_connecting(PGconn* connection, const std::string& shown, std::chrono::seconds limit) {
  const bool forever = limit.count() <= 0;
  auto deadline = std::chrono::steady_clock::now() + limit;
  std::string host = host_at(connection);
  // PQstatus is BAD at once where an option is wrong or no address could be reached.
  PostgresPollingStatusType next =
      PQstatus(connection) == CONNECTION_BAD ? PGRES_POLLING_FAILED : PGRES_POLLING_WRITING;
  while (next != PGRES_POLLING_OK) {
    if (next == PGRES_POLLING_FAILED) raise_connect(connection, shown);
    pollfd socket{.fd = PQsocket(connection),
                  .events = static_cast<short>(next == PGRES_POLLING_READING ? POLLIN : POLLOUT),
                  .revents = 0};
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now()).count();
    const int ready = forever ? ::poll(&socket, 1, -1) : left <= 0 ? 0 : ::poll(&socket, 1, static_cast<int>(left));
    if (ready == 0) return false;
    if (ready < 0 && errno != EINTR) {
      throw connection_error{connection_failure::unreachable, "cannot connect to '" + shown + "': poll() failed"};
    }
    if (ready < 0) continue;
    next = PQconnectPoll(connection);
    if (std::string now = host_at(connection); now != host) {
      host = std::move(now);
      deadline = std::chrono::steady_clock::now() + limit;
    }
  }
  PQsetErrorVerbosity(connection, PQERRORS_DEFAULT);
  return true;
}

/// Tries each host, and waits at most `limit` for it.
[[nodiscard]] inline connection_handle try_to_connect(location hosts, const std::string& shown,
                                                      std::chrono::seconds limit) {
  std::string silent;  // "no answer within 2 s from db1 port 5432, db2 port 5432"
  for (;;) {
    connection_handle connection = begin_to_connect(hosts);
    try {
      if (go_on_connecting(connection.get(), shown, limit)) return connection;
    } catch (const connection_error& refusal) {
      if (silent.empty()) throw;
      throw connection_error{refusal.kind(), refusal.what() + ("; " + silent)};
    }
    const bool first = silent.empty();
    const bool others = leave_out_host(connection.get(), hosts);
    if (first) silent = "no answer within " + std::to_string(limit.count()) + " s";
    if (!first || others) silent += (first ? " from " : ", ") + host_at(connection.get());
    if (!others)
      throw connection_error{connection_failure::unreachable, "cannot connect to '" + shown + "': " + silent};
  }
}

/// Connects, waiting at most the options' or the URL's connect_timeout, for each host where there are several. Throws
/// `connection_error`; `usage_error` where the URL asks for another time zone than UTC.
[[nodiscard]] inline connection_handle connect(const location& where, const open_options& options) {
  const std::string shown = redacted_postgresql(where);
  location complete = where;
  if (where.setting("application_name") == nullptr) complete.set("fallback_application_name", options.application_name);
  complete.set("client_encoding", "UTF8");  // all texts of Cupel are
  auto limit = options.connect_timeout;
  if (const std::string* text = where.setting("connect_timeout"); text != nullptr) {
    limit = std::chrono::seconds{std::strtol(text->c_str(), nullptr, 10)};
  }
  location with_settings = complete;
  ask_for_settings(with_settings);
  connection_handle connection{nullptr, &PQfinish};
  try {
    connection = try_to_connect(with_settings, shown, limit);
  } catch (const connection_error& refusal) {
    // PgBouncer before 1.20 takes no options; the settings are then made by statements.
    const bool by_pooler =
        std::string_view{refusal.what()}.find("unsupported startup parameter: options") != std::string_view::npos;
    if (!by_pooler || where.setting("options") != nullptr) throw;
    connection = try_to_connect(complete, shown, limit);
  }
  require_utc(connection.get(), where);
  require_standard_strings(connection.get());
  return connection;
}

}  // namespace cupel::driver::postgresql
