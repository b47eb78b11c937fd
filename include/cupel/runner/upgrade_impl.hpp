// SPDX-License-Identifier: Apache-2.0
// runner::upgrade() and downgrade(). For cupel/implementation.hpp alone. They are weak, not inline: a light header
// declares them, and each system of a program may bring its own copy.
#pragma once

#include <cupel/runner/migrator.hpp>
#include <cupel/runner/upgrade.hpp>

namespace cupel::runner {

[[gnu::weak]] result upgrade(driver::connection& database, const registry& system, const options& how,
                             std::string_view target) {
  return migrator{database, system, how}.go(direction::upgrade, target);
}

[[gnu::weak]] result downgrade(driver::connection& database, const registry& system, std::string_view target,
                               const options& how) {
  return migrator{database, system, how}.go(direction::downgrade, target);
}

}  // namespace cupel::runner
