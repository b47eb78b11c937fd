// SPDX-License-Identifier: Apache-2.0
#include <cupel/cupel.hpp>

#include "compile_fail/office.gen.hpp"
#include "compile_fail/shop.gen.hpp"

void named(cupel::database& db) {
  db.migrate(cupel::systems::shop);
}
void use(cupel::database& db) {
  db.migrate();
}
