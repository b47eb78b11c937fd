// SPDX-License-Identifier: Apache-2.0
// A test of the runner on each database: an empty one, its schema as independent judges see it, and the program
// shop-migrate.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cupel/driver/open.hpp>
#include <cupel/runner/bound.hpp>
#include <cupel/runner/upgrade.hpp>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "runner/shop.hpp"
#include "support/postgresql_cluster.hpp"
#include "support/process.hpp"
#include "support/schema_dump.hpp"
#include "support/temporary.hpp"

namespace cupel::test {

/// The program shop-migrate with a variant of the shop's history; no DATABASE_URL but the one that is given.
inline process_result shop_migrate(std::vector<std::string> arguments, std::string const& url = {},
                                   std::string const& variant = "full") {
  process_request request;
  request.argv = {CUPEL_SHOP_MIGRATE};
  request.argv.insert(request.argv.end(), arguments.begin(), arguments.end());
  request.env["SHOP"] = variant;
  if (url.empty())
    request.unset.emplace_back("DATABASE_URL");
  else
    request.env["DATABASE_URL"] = url;
  return run_process(request);
}

class runner_test : public ::testing::TestWithParam<driver::database> {
 protected:
  runner_test() : url{on_sqlite() ? sqlite_url() : postgresql_url()} {}

  static bool on_sqlite() { return GetParam() == driver::database::sqlite; }
  std::string file() const { return url.substr(url.find(':') + 1); }

  /// Connects at the first use, so that a test may begin with a file that does not stand.
  driver::connection& db() {
    if (!connection_) connection_ = driver::open(driver::parse_url(url));
    return *connection_;
  }
  /// Another database.
  void begin_anew() {
    connection_.reset();
    url = on_sqlite() ? sqlite_url() : postgresql_url();
  }
  std::string schema() const {
    if (!on_sqlite()) return postgresql_schema(url);
    if (!std::filesystem::exists(file())) write_file(file(), "");  // what SQLite itself makes of a missing one
    return sqlite_schema(file());
  }
  /// The first column of each row, as text.
  std::vector<std::string> column(std::string const& sql) {
    std::vector<std::string> result;
    auto rows = runner::run_bound(db(), sql);
    while (rows.next()) result.emplace_back(rows.row().text(0));
    return result;
  }
  std::string journal() {
    std::string result;
    for (auto const& line :
         column("SELECT direction || ' ' || revision FROM cupel_journal WHERE system = 'shop' ORDER BY id"))
      result += line + ", ";
    return result;
  }
  std::vector<std::string> version() { return column("SELECT system || ' ' || revision FROM cupel_revision"); }
  void add_items() { db().execute("INSERT INTO items (name, price) VALUES ('lamp', 30), ('desk', 90)"); }

  process_result run(std::vector<std::string> arguments, std::string const& variant = "full") const {
    return shop_migrate(std::move(arguments), url, variant);
  }
  /// What upgrading to the head of a variant is refused with.
  migration_failure refused(std::string const& variant) {
    try {
      runner::upgrade(db(), shop::registry(variant));
    } catch (migration_error const& e) {
      return e.details();
    }
    ADD_FAILURE() << "upgrading to " << variant << " went through";
    return {};
  }
  /// SQLite parses it, so that it is JSON by somebody else's judgement; `path` as in json_extract.
  static std::string json(std::string const& text, std::string const& path) {
    auto const parser = driver::open(driver::parse_url("sqlite::memory:"));
    auto rows = runner::run_bound(*parser, "SELECT coalesce(CAST(json_extract($1, $2) AS TEXT), 'null')", text, path);
    return rows.next() ? std::string{rows.row().text(0)} : "nothing";
  }

  std::string url;

 private:
  std::unique_ptr<driver::connection> connection_;
};

}  // namespace cupel::test

#define ON_BOTH_DATABASES(suite)                                                                        \
  INSTANTIATE_TEST_SUITE_P(                                                                             \
      , suite, ::testing::Values(cupel::driver::database::sqlite, cupel::driver::database::postgresql), \
      [](auto const& which) { return which.param == cupel::driver::database::sqlite ? "sqlite" : "postgresql"; })
