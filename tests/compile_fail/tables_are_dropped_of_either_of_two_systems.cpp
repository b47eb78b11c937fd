// SPDX-License-Identifier: Apache-2.0
#include <cupel/create_all.hpp>
#include <cupel/cupel.hpp>

#include "compile_fail/shop.gen.hpp"

// The shop is the only one: this call is right.
void first(cupel::database& db) {
  cupel::drop_all(db);
}

#include "compile_fail/office.gen.hpp"

void second(cupel::database& db) {
  cupel::drop_all(db);
}
