// SPDX-License-Identifier: Apache-2.0
// An empty database of each kind, and the programs of color_meter on it.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cupel/cupel.hpp>
#include <cupel/runner/bound.hpp>
#include <string>
#include <utility>
#include <vector>

#include "color_meter/color_meter.gen.hpp"
#include "driver/both_databases.hpp"
#include "support/process.hpp"
#include "support/schema_dump.hpp"
#include "support/temporary.hpp"

namespace cupel::test {

/// All that is in the database, version tables and the rest, as an independent judge sees it.
inline std::string schema_of(const std::string& url, const std::vector<std::string>& except = version_tables) {
  if (url.starts_with("sqlite:")) return sqlite_schema(url.substr(url.find(':') + 1), except);
  return postgresql_schema(url, except);
}

class color_meter_test : public ::testing::TestWithParam<driver::database> {
 protected:
  static bool on_sqlite() { return GetParam() == driver::database::sqlite; }
  static std::string new_url() { return on_sqlite() ? sqlite_url() : postgresql_url(); }

  [[nodiscard]] process_result run(std::vector<std::string> argv) const {
    return run_process({.argv = std::move(argv), .env = {{"DATABASE_URL", url}}});
  }
  [[nodiscard]] process_result migrate(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), CUPEL_MIGRATE);
    return run(std::move(arguments));
  }
  /// What `sql` gives: a line per row, its texts with a blank between.
  [[nodiscard]] std::vector<std::string> rows(const std::string& sql) const {
    auto connection = driver::open(driver::parse_url(url));
    std::vector<std::string> result;
    auto cursor = runner::run_bound(*connection, sql);
    while (cursor.next()) {
      std::string line{cursor.row().text(0)};
      for (int i = 1; i < cursor.row().size(); ++i) line += ' ' + std::string{cursor.row().text(i)};
      result.push_back(std::move(line));
    }
    return result;
  }

  std::string url = new_url();
};

}  // namespace cupel::test
