// SPDX-License-Identifier: Apache-2.0
// runner::upgrade() and downgrade(). For cupel/implementation.hpp alone. `used`: the others of the program see a
// declaration alone.
#pragma once

#include <cupel/runner/migrator.hpp>
#include <cupel/runner/upgrade.hpp>

namespace cupel::runner {

[[gnu::used]] inline result upgrade(driver::connection& database, const registry& system, const options& how,
                                    std::string_view target) {
  return migrator{database, system, how}.go(direction::upgrade, target);
}

[[gnu::used]] inline result downgrade(driver::connection& database, const registry& system, std::string_view target,
                                      const options& how) {
  return migrator{database, system, how}.go(direction::downgrade, target);
}

}  // namespace cupel::runner
