// SPDX-License-Identifier: Apache-2.0
// A SQLite database in memory for a test.
#pragma once

#include <gtest/gtest.h>

#include <cupel/driver/open.hpp>
#include <memory>

#include "lowered.hpp"

namespace cupel::test {

class sqlite_database : public live_database {
 public:
  explicit sqlite_database(const migration::operations& first = {})
      : sqlite_database{driver::open(driver::parse_url("sqlite::memory:")), first} {}

  /// What the file says of itself, to see that nothing changed.
  std::string schema_text() {
    return rows("SELECT name || ': ' || coalesce(sql, '-') FROM sqlite_schema ORDER BY name");
  }

  /// The message of what `list` throws; empty where it does not.
  std::string failure_of(const migration::operations& list) {
    try {
      apply(list);
      return {};
    } catch (const error& e) {
      return e.what();
    }
  }

 private:
  sqlite_database(std::unique_ptr<driver::connection> connection, const migration::operations& first)
      : live_database{*connection}, owner_{std::move(connection)} {
    if (first.given) apply(first);
  }
  std::unique_ptr<driver::connection> owner_;
};

}  // namespace cupel::test
