// SPDX-License-Identifier: Apache-2.0
// What a system's generated header says of the system.
#pragma once

#include <cupel/migration/registry.hpp>
#include <cupel/orm/this_source.hpp>

namespace cupel::systems {
extern const registry shop;
}
namespace cupel::this_source {
inline namespace the_shop {
struct only {
  static const registry& get() { return systems::shop; }
};
only system_of(asked);
}  // namespace the_shop
}  // namespace cupel::this_source
