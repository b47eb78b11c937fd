// SPDX-License-Identifier: Apache-2.0
// What a database does with migrations. Heavy: for cupel/implementation.hpp alone.
#pragma once

#include <cupel/create_all.hpp>
#include <cupel/orm/database.hpp>
#include <cupel/runner/upgrade.hpp>

namespace cupel {

// `used`, as driver::open is: the others of the program see a declaration alone.
[[gnu::used]] inline void database::migrate(const registry& system) {
  runner::upgrade(connection(), system);
}

[[gnu::used]] inline void create_all(session& database, const registry& system) {
  create_all(database.connection(), system);
}

[[gnu::used]] inline void drop_all(session& database, const registry& system) {
  drop_all(database.connection(), system);
}

}  // namespace cupel
