// SPDX-License-Identifier: Apache-2.0
// What all commands share: the system, where its database is, how results are written.
#pragma once

#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <cupel/driver/open.hpp>
#include <cupel/runner/commands/env_file.hpp>
#include <cupel/runner/json.hpp>
#include <cupel/runner/one_line.hpp>
#include <cupel/runner/progress.hpp>
#include <cupel/runner/state.hpp>
#include <cupel/runner/target.hpp>
#include <cupel/runner/upgrade.hpp>
#include <functional>
#include <iostream>
#include <memory>
#include <string>
#include <string_view>

namespace cupel::runner {

/// A program and its version, which a project need not have.
[[nodiscard]] inline std::string program_text(std::string name, std::string_view version) {
  if (!version.empty()) name.append(1, ' ').append(version);
  return name;
}

/// What a command does to the database.
enum class access : std::uint8_t {
  read,    ///< soon, or not at all: a probe must not wait for a migration to end
  change,  ///< what stands
  create   ///< also a file of SQLite that is missing
};

class context {
 public:
  context(const registry& of, std::string name)
      : system{of}, program{std::move(name)}, history{of}, out{std::cout}, err{std::cerr} {}

  const registry& system;
  std::string program;
  timeline history;
  std::ostream& out;
  std::ostream& err;

  std::string url;       ///< --url
  std::string env_file;  ///< --env-file
  bool json = false;     ///< --format json
  bool verbose = false;
  options how;
  const char* only_running = nullptr;  ///< an option that was given, of which a plan or a script has no use
  std::function<int()> command;        ///< set by the command that was named

  /// Throws `usage_error` where nobody says where the database is.
  [[nodiscard]] driver::location location() const {
    std::string text = url;
    const char* const environment = std::getenv("DATABASE_URL");
    if (text.empty() && !env_file.empty()) text = url_of_file(env_file);
    if (text.empty() && environment != nullptr) {
      text = environment;
      if (text.empty()) throw usage_error{"DATABASE_URL is set and empty; unset it, or write --url URL"};
    }
    if (text.empty() && system.default_url != nullptr) text = system.default_url;
    if (text.empty()) throw usage_error{"no database is given; write --url URL, or set DATABASE_URL"};
    driver::location where = driver::parse_url(text);
    const bool built = where.kind == driver::database::sqlite ? system.databases.sqlite : system.databases.postgresql;
    if (!built) {
      throw usage_error{"the system '" + std::string{system.system} + "' is not built for "
                        + driver::name_of(where.kind) + "; add it to DIALECTS of cupel_add_system"};
    }
    return where;
  }

  [[nodiscard]] std::unique_ptr<driver::connection> connect(access wanted) {
    const driver::location where = location();
    driver::open_options open;
    open.busy_timeout = wanted == access::read ? std::chrono::milliseconds{1'000} : how.lock_timeout;
    open.create = wanted == access::create;
    open.application_name = program;
    auto connection = driver::open(where, open);
    database = connection->location_text();
    return connection;
  }

  /// For what may begin with a file of SQLite that is missing: it is made, but not for a target that there is not.
  [[nodiscard]] std::unique_ptr<driver::connection> connect_to_go_to(std::string_view target) {
    try {
      return connect(access::change);
    } catch (const connection_error& e) {
      if (e.kind() != connection_failure::missing_database || location().kind != driver::database::sqlite) throw;
    }
    static_cast<void>(resolve_target(target, history, 0));
    return connect(access::create);
  }

  /// The revision that leads to a position as a person reads it: "e377e0730c8c (head)", "base".
  [[nodiscard]] std::string label(std::size_t position) const {
    return (position == 0 ? std::string{"base"} : history.id(position))
           + (position == history.size() && position > 0 ? " (head)" : "");
  }

  std::string database;  ///< where it is connected to, without a password
};

}  // namespace cupel::runner
