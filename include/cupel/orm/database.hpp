// SPDX-License-Identifier: Apache-2.0
// A database, as a program uses it. Light: drivers and migrations come with cupel/implementation.hpp, in one .cpp of a
// program.
//
//   auto db = cupel::open("sqlite:meter.db");
//   db.migrate();
//   User kim{.username = "kim", .email = "kim@example.org"};
//   db.insert(kim);                                                        // kim.id is set
//   auto users = db.from(cupel::table<User>).where(cupel::table<User>.is_active).order_by(cupel::table<User>.id).all();
#pragma once

#include <cupel/driver/open.hpp>
#include <cupel/driver/url.hpp>
#include <cupel/orm/session.hpp>
#include <cupel/orm/this_source.hpp>
#include <cupel/orm/transaction_scope.hpp>
#include <memory>
#include <string_view>
#include <utility>

namespace cupel {

using driver::open_options;

/// Owns a connection.
class database : public session {
 public:
  explicit database(std::unique_ptr<driver::connection> connection)
      : session{connection.get()}, owned_{std::move(connection)} {}
  database(database&&) noexcept = default;
  database& operator=(database&&) noexcept = default;

  /// Brings the database up to the head of the system's history, as `<system>-migrate upgrade` does. Throws
  /// `migration_error` and its kin (runner/error.hpp).
  void migrate(const registry& system);

  /// The same for the one system whose header is included (this_source.hpp).
  template <class Asked = this_source::asked_by<decltype([] {})>, class System = decltype(chosen(Asked{}))>
  void migrate() {
    migrate(this_source::registry_of<System>());
  }

 private:
  std::unique_ptr<driver::connection> owned_;
};

/// Connects to the database of a URL (driver/url.hpp). Throws `usage_error` and `connection_error`.
[[nodiscard]] inline database open(std::string_view url, const open_options& options = {}) {
  return database{driver::open(driver::parse_url(url), options)};
}

}  // namespace cupel
