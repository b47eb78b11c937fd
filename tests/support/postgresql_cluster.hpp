// SPDX-License-Identifier: Apache-2.0
// A real PostgreSQL for tests. A test program that says POSTGRESQL in cupel_test() shares one temporary cluster with
// all others of a CTest run; one that is run by hand starts its own, which goes with it.
//
//   auto const url = cupel::test::postgresql_url();          // a fresh, empty database for this test
//   cupel::test::postgresql_cluster locked{{.password = "secret"}};  // 127.0.0.1 with a password: takes a second to
//   start
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "support/temporary.hpp"

namespace cupel::test {

/// A cluster of its own, stopped and removed when the object goes (or the program dies).
class postgresql_cluster {
 public:
  struct options {
    /// Not empty: listens on 127.0.0.1 as well, at a free port, and asks everyone for this password.
    std::string password{};
  };
  /// Throws std::runtime_error with the server's own words where it does not start.
  postgresql_cluster() : postgresql_cluster(options{}) {}
  explicit postgresql_cluster(options const& wanted);
  ~postgresql_cluster();
  postgresql_cluster(postgresql_cluster const&) = delete;
  postgresql_cluster& operator=(postgresql_cluster const&) = delete;

  std::string host() const;  ///< the unix socket's folder, or 127.0.0.1 where a password is asked
  std::string port() const;
  /// `postgresql://…` of a database in this cluster; `postgres` always stands. The user is the superuser `cupel`.
  std::string url(std::string_view database = "postgres") const;
  /// Ends the server as a power cut does; connections see it die. The object can only be destroyed after this.
  void kill();

 private:
  temporary_folder folder_;
};

/// Creates a database `<name>_<process>_<n>` and returns its URL. It is dropped when the program ends.
std::string postgresql_url(std::string_view name = "test");

/// The same database under the SQLAlchemy form, or any other: the parts to build it from.
struct postgresql_address {
  std::string host{}, port{}, user{}, database{};
};
postgresql_address postgresql_database(std::string_view name = "test");

/// Runs statements (text, without parameters) and returns the first column of the last result, a line per row.
/// Throws std::runtime_error with the server's message.
std::string postgresql_query(std::string const& url, std::string const& sql);

}  // namespace cupel::test
