// SPDX-License-Identifier: Apache-2.0
// Where a database is, as driver/url.hpp reads it from a URL.
//
//   std::cerr << where.redacted();                      // never shows a password
#pragma once

#include <cstdint>
#include <cupel/driver/database.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cupel::driver {

/// How a file of SQLite is opened.
enum class file_mode : std::uint8_t { create, existing, read_only };

/// A database's address. There may be a password in it: print `redacted()` alone.
struct location {
  database kind = database::sqlite;

  std::string file;  ///< SQLite: the path; ":memory:" for a database in memory
  file_mode mode = file_mode::create;

  /// PostgreSQL: libpq's keywords and their decoded values, in the order of the URL.
  std::vector<std::pair<std::string, std::string>> settings;

  [[nodiscard]] bool in_memory() const { return kind == database::sqlite && file == ":memory:"; }

  /// PostgreSQL: the value of a keyword ("dbname"), or nullptr.
  [[nodiscard]] const std::string* setting(std::string_view keyword) const {
    for (const auto& [key, value] : settings) {
      if (key == keyword) return &value;
    }
    return nullptr;
  }

  /// PostgreSQL: gives a keyword its value, in place or as the last.
  void set(std::string_view keyword, std::string value) {
    for (auto& [key, old] : settings) {
      if (key == keyword) {
        old = std::move(value);
        return;
      }
    }
    settings.emplace_back(keyword, std::move(value));
  }

  /// The location as a URL, with `***` for each password. Needs driver/url.hpp.
  [[nodiscard]] std::string redacted() const;
};

}  // namespace cupel::driver
