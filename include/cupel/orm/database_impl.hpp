// SPDX-License-Identifier: Apache-2.0
// What a database does with migrations. Heavy: for cupel/implementation.hpp alone.
#pragma once

#include <cupel/orm/database.hpp>
#include <cupel/runner/upgrade.hpp>

namespace cupel {

// `used`, as driver::open is: the others of the program see a declaration alone.
[[gnu::used]] inline void database::migrate(const registry& system) {
  runner::upgrade(connection(), system);
}

}  // namespace cupel
