// SPDX-License-Identifier: Apache-2.0
// From a location to a connection. Light: the drivers come with cupel/implementation.hpp, in one .cpp of a program.
//
//   auto connection = cupel::driver::open(cupel::driver::parse_url("postgresql://localhost/meter"));
#pragma once

#include <chrono>
#include <cstddef>
#include <cupel/driver/connection.hpp>
#include <cupel/driver/url.hpp>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace cupel::driver {

struct open_options {
  /// How long SQLite waits for a lock before it throws `lock_timeout`.
  std::chrono::milliseconds busy_timeout{5000};
  /// SQLite: whether foreign keys are enforced.
  bool foreign_keys = true;
  /// Whether SQLite may make the file. False: a missing one is `missing_database`.
  bool create = true;
  /// Writes are refused, on both databases. SQLite does not make the file.
  bool read_only = false;
  /// How many prepared statements are kept; at least 1.
  std::size_t statement_cache = 256;
  /// How long PostgreSQL's server may take to answer, unless the URL has a connect_timeout; of several hosts each one.
  /// Whole seconds, at least 2.
  std::chrono::seconds connect_timeout{10};
  /// What PostgreSQL shows in pg_stat_activity, unless the URL has an application_name.
  std::string application_name = "cupel";
  /// Takes PostgreSQL's notices and warnings; without it they are dropped, never printed. Must not throw.
  std::function<void(std::string_view)> notice{};
};

/// Connects. Throws `connection_error`; `usage_error` where the program was built without that database's driver.
[[nodiscard]] std::unique_ptr<connection> open(const location& where, const open_options& options = {});

}  // namespace cupel::driver
