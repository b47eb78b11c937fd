// SPDX-License-Identifier: Apache-2.0
// What kill -9 leaves of a program that writes to a file of SQLite: pages of a transaction that did not end, and the
// journal that takes them back.
#pragma once

#include <cupel/driver/open.hpp>
#include <filesystem>
#include <string>

#include "support/temporary.hpp"

namespace cupel::test {

/// A copy of `file`, which has a table t, from the middle of a write to it. The write itself is undone.
inline std::filesystem::path killed_while_writing(std::filesystem::path const& file) {
  auto copy = sqlite_file("killed");
  auto const writer = driver::open(driver::parse_url("sqlite:" + file.string()));
  // The cache holds one page, so that the others are in the file, and in the journal before.
  writer->execute("PRAGMA cache_size = 1; BEGIN IMMEDIATE; UPDATE t SET v = 'killed'");
  std::filesystem::copy_file(file, copy);
  std::filesystem::copy_file(file.string() + "-journal", copy.string() + "-journal");
  writer->rollback();
  return copy;
}

/// The SQL that makes t, of more pages than one.
inline constexpr char const* table_to_be_killed_on =
    "CREATE TABLE t (v text); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 200) "
    "INSERT INTO t SELECT hex(zeroblob(500)) FROM n";

}  // namespace cupel::test
