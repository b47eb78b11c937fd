// SPDX-License-Identifier: Apache-2.0
#include <cupel/cupel.hpp>

void use(cupel::database& db) {
  db.migrate();
}
