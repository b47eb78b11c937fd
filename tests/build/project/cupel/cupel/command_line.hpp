// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/migration/registry.hpp>
namespace cupel {
inline int command_line(int, char**, const registry& system) { return system.code; }
}  // namespace cupel
