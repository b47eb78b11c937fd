// SPDX-License-Identifier: Apache-2.0
#include <cupel/cupel.hpp>

#include "orm/fixture/audit_log.gen.hpp"
#include "orm/fixture/everything.gen.hpp"
#include "orm/fixture/user.gen.hpp"

void use(cupel::database& db) {
  static_cast<void>(db.from(cupel::table<User>).limit(3).count());
}
