// SPDX-License-Identifier: Apache-2.0
#include <cupel/create_all.hpp>
#include <cupel/cupel.hpp>

// As shop.gen.hpp has it.
namespace cupel::systems {
extern const registry shop, office;
}
namespace cupel::this_source {
inline namespace the_shop {
struct only {
  static const registry& get() { return systems::shop; }
};
only system_of(asked);
}  // namespace the_shop
}  // namespace cupel::this_source

// The shop is the only one: this call is right.
void first(cupel::database& db) {
  cupel::drop_all(db);
}

namespace cupel::this_source {
inline namespace the_office {
struct only {
  static const registry& get() { return systems::office; }
};
only system_of(asked);
}  // namespace the_office
}  // namespace cupel::this_source

void second(cupel::database& db) {
  cupel::drop_all(db);
}
