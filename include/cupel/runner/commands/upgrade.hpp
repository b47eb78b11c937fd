// SPDX-License-Identifier: Apache-2.0
// upgrade [TARGET]
#pragma once

#include <cupel/runner/commands/migrate.hpp>

namespace cupel::runner {

inline void add_upgrade(CLI::App& line, context& c) {
  add_migration(line, c, direction::upgrade);
}

}  // namespace cupel::runner
