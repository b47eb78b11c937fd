// SPDX-License-Identifier: Apache-2.0
// downgrade TARGET
#pragma once

#include <cupel/runner/commands/migrate.hpp>

namespace cupel::runner {

inline void add_downgrade(CLI::App& line, context& c) {
  add_migration(line, c, direction::downgrade);
}

}  // namespace cupel::runner
