// SPDX-License-Identifier: Apache-2.0
// A test that runs on SQLite and on PostgreSQL: TEST_P of `both_databases`, with a connection to an empty database.
#pragma once

#include <gtest/gtest.h>

#include <cupel/driver/connection.hpp>
#include <cupel/driver/error.hpp>
#include <cupel/driver/open.hpp>
#include <memory>
#include <string>
#include <string_view>

#include "support/postgresql_cluster.hpp"
#include "support/temporary.hpp"

namespace cupel::test {

class both_databases : public ::testing::TestWithParam<driver::database> {
 protected:
  both_databases() : url{on_sqlite() ? sqlite_url() : postgresql_url()}, db{connect()} {}

  [[nodiscard]] static bool on_sqlite() { return GetParam() == driver::database::sqlite; }
  /// The one text or the other.
  [[nodiscard]] static std::string either(std::string sqlite, std::string postgresql) {
    return on_sqlite() ? sqlite : postgresql;
  }
  [[nodiscard]] std::unique_ptr<driver::connection> connect(const driver::open_options& options = {}) const {
    return driver::open(driver::parse_url(url), options);
  }
  /// The first column of the first row, an integer.
  [[nodiscard]] std::int64_t number(std::string_view sql) const {
    auto cursor = db->prepare_cached(sql).run();
    return cursor.next() ? cursor.row().integer(0) : -1;
  }

  std::string url;
  std::unique_ptr<driver::connection> db;
};

}  // namespace cupel::test

#define CUPEL_ON_BOTH_DATABASES(suite)                                                                  \
  INSTANTIATE_TEST_SUITE_P(                                                                             \
      , suite, ::testing::Values(cupel::driver::database::sqlite, cupel::driver::database::postgresql), \
      [](const auto& which) { return which.param == cupel::driver::database::sqlite ? "sqlite" : "postgresql"; })
