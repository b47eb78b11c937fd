// SPDX-License-Identifier: Apache-2.0
// One session for two libraries: Cupel talks libpq on a PGconn*, and lends the same to libpqxx for the user's own code.
// The one file that knows libpqxx's versions.
#pragma once

#include <libpq-fe.h>

#include <memory>
#include <pqxx/pqxx>
#include <string>

namespace cupel::driver::postgresql {

#if PQXX_VERSION_MAJOR < 7

/// What pqxx's transactions take: in libpqxx 6 the base of every kind of connection.
using pqxx_connection = pqxx::connection_base;

namespace detail {

/// Hands out a connection that stands already, and leaves it alone afterwards.
class lending_policy final : public pqxx::connectionpolicy {
 public:
  explicit lending_policy(PGconn* lent) : pqxx::connectionpolicy{std::string{}}, lent_{lent} {}
  handle do_startconnect(handle /*orig*/) override { return lent_; }
  handle do_completeconnect(handle /*orig*/) override { return lent_; }
  handle do_dropconnect(handle /*orig*/) noexcept override { return nullptr; }
  handle do_disconnect(handle /*orig*/) noexcept override { return nullptr; }
  [[nodiscard]] bool is_ready(handle orig) const noexcept override { return orig != nullptr; }

 private:
  PGconn* lent_;
};

class lent_connection final : public pqxx::connection_base {
 public:
  explicit lent_connection(PGconn* lent) : pqxx::connection_base{policy_}, policy_{lent} {
    init();
    // It would connect again by itself, without locks, settings and transaction. Deprecated, for libpqxx 7 never does.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
    inhibit_reactivation(true);
#pragma GCC diagnostic pop
  }
  lent_connection(const lent_connection&) = delete;
  lent_connection& operator=(const lent_connection&) = delete;
  ~lent_connection() noexcept { close(); }

 private:
  lending_policy policy_;
};

}  // namespace detail

/// Owns the session.
class session {
 public:
  explicit session(PGconn* connection) : raw_{connection, &PQfinish}, pqxx_{connection} {}

  [[nodiscard]] PGconn* raw() const noexcept { return raw_.get(); }
  [[nodiscard]] pqxx_connection& pqxx() noexcept { return pqxx_; }

 private:
  std::unique_ptr<PGconn, decltype(&PQfinish)> raw_;
  detail::lent_connection pqxx_;  // goes first: its destructor uses the other
};

#elif PQXX_VERSION_MAJOR == 7 && (PQXX_VERSION_MINOR < 7 || (PQXX_VERSION_MINOR == 7 && PQXX_VERSION_PATCH < 1))

#error "libpqxx 7.0 to 7.7.0 can neither take over nor lend a connection of libpq; use 6.4 or 7.7.1 and later"

#else

/// What pqxx's transactions take.
using pqxx_connection = pqxx::connection;

/// Owns the session, through libpqxx, which since 7.0 never connects again by itself.
class session {
 public:
  explicit session(PGconn* connection) : raw_{connection}, pqxx_{pqxx::connection::seize_raw_connection(connection)} {}
  session(const session&) = delete;
  session& operator=(const session&) = delete;

  [[nodiscard]] PGconn* raw() const noexcept { return raw_; }
  [[nodiscard]] pqxx_connection& pqxx() noexcept { return pqxx_; }

 private:
  PGconn* raw_;
  pqxx::connection pqxx_;
};

#endif

}  // namespace cupel::driver::postgresql
