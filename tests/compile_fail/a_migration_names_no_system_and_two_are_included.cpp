// SPDX-License-Identifier: Apache-2.0
#include <cupel/cupel.hpp>

// As shop.gen.hpp and office.gen.hpp have it.
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
inline namespace the_office {
struct only {
  static const registry& get() { return systems::office; }
};
only system_of(asked);
}  // namespace the_office
}  // namespace cupel::this_source

void named(cupel::database& db) {
  db.migrate(cupel::systems::shop);
}
void use(cupel::database& db) {
  db.migrate();
}
