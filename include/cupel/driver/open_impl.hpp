// SPDX-License-Identifier: Apache-2.0
// `open`, with the drivers that the program was built with. Heavy: for cupel/implementation.hpp alone.
#pragma once

#include <cupel/driver/open.hpp>
#include <cupel/types/error.hpp>
#include <memory>

#ifdef CUPEL_SQLITE
#include <cupel/driver/sqlite/connection.hpp>
#endif
#ifdef CUPEL_POSTGRESQL
#include <cupel/driver/postgresql/connection.hpp>
#endif

namespace cupel::driver {

// `used`: the file that includes this may not call it itself, and the others of the program see a declaration alone.
[[gnu::used]] inline std::unique_ptr<connection> open(const location& where, const open_options& options) {
  if (where.kind == database::sqlite) {
#ifdef CUPEL_SQLITE
    return std::make_unique<sqlite::connection>(where, options);
#else
    throw usage_error{"this program has no driver for SQLite; link cupel::sqlite"};
#endif
  }
#ifdef CUPEL_POSTGRESQL
  return std::make_unique<postgresql::connection>(where, options);
#else
  throw usage_error{"this program has no driver for PostgreSQL; link cupel::postgresql"};
#endif
}

}  // namespace cupel::driver
