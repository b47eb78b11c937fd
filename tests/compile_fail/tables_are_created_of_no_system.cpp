// SPDX-License-Identifier: Apache-2.0
#include <cupel/create_all.hpp>
#include <cupel/cupel.hpp>

void use(cupel::database& db) {
  cupel::create_all(db);
}
