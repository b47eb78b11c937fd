// SPDX-License-Identifier: Apache-2.0
#include <cupel/cupel.hpp>

#include "orm/fixture/user.hpp"

void use(cupel::database& db) {
  static_cast<void>(db.from(cupel::table<User>).all());
}
