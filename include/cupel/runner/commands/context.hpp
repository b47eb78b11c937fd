// SPDX-License-Identifier: Apache-2.0
// What all commands share: the system, where its database is, how results are written.
#pragma once

#include <chrono>
#include <cstdlib>
#include <cupel/driver/open.hpp>
#include <cupel/runner/json.hpp>
#include <cupel/runner/progress.hpp>
#include <cupel/runner/state.hpp>
#include <cupel/runner/upgrade.hpp>
#include <fstream>
#include <functional>
#include <iostream>
#include <memory>
#include <string>
#include <string_view>

namespace cupel::runner {

/// "5s", "500ms", "2min"; a number alone counts seconds. Throws `usage_error`.
[[nodiscard]] inline std::chrono::milliseconds parse_duration(const std::string& text) {
  const std::size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
  const std::string unit = text.substr(end);
  std::int64_t scale = 0;
  if (unit == "ms") scale = 1;
  if (unit == "s" || unit.empty()) scale = 1'000;
  if (unit == "min" || unit == "m") scale = 60'000;
  if (end == 0 || end > 9 || scale == 0) throw usage_error{"'" + text + "' is no duration; write 500ms, 5s or 2min"};
  return std::chrono::milliseconds{std::stoll(text.substr(0, end)) * scale};
}

/// The value of DATABASE_URL in a file of `NAME=value` lines. Throws `usage_error`.
[[nodiscard]] inline std::string url_of_file(const std::string& path) {
  std::ifstream file{path};
  if (!file) throw usage_error{"cannot read the file '" + path + "'"};
  std::string found;
  for (std::string line; std::getline(file, line);) {
    const auto trim = [](std::string text) {
      const std::size_t first = text.find_first_not_of(" \t\r");
      return first == std::string::npos ? std::string{}
                                        : text.substr(first, text.find_last_not_of(" \t\r") + 1 - first);
    };
    line = trim(line);
    if (line.rfind("export ", 0) == 0) line = trim(line.substr(7));
    const std::size_t equals = line.find('=');
    if (equals == std::string::npos || trim(line.substr(0, equals)) != "DATABASE_URL") continue;
    std::string value = trim(line.substr(equals + 1));
    if (value.size() > 1 && (value.front() == '"' || value.front() == '\'')) {
      const std::size_t close = value.find(value.front(), 1);
      if (close != std::string::npos) value = value.substr(1, close - 1);
    } else {
      value = trim(value.substr(0, std::min(value.find(" #"), value.size())));
    }
    found = value;  // the last one counts, as in a shell
  }
  if (found.empty()) throw usage_error{"there is no DATABASE_URL in the file '" + path + "'"};
  return found;
}

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
  std::function<int()> command;  ///< set by the command that was named

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

  /// `write`: a file of SQLite that is missing is made.
  [[nodiscard]] std::unique_ptr<driver::connection> connect(bool write) {
    const driver::location where = location();
    driver::open_options open;
    open.busy_timeout = how.lock_timeout;
    open.create = write;
    open.application_name = program;
    auto connection = driver::open(where, open);
    database = connection->location_text();
    return connection;
  }

  /// The revision that leads to a position as a person reads it: "e377e0730c8c (head)", "base".
  [[nodiscard]] std::string label(std::size_t position) const {
    return (position == 0 ? std::string{"base"} : history.id(position))
           + (position == history.size() && position > 0 ? " (head)" : "");
  }

  std::string database;  ///< where it is connected to, without a password
};

}  // namespace cupel::runner
