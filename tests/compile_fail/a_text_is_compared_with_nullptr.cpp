// SPDX-License-Identifier: Apache-2.0
#include <cupel/cupel.hpp>

#include "orm/fixture/audit_log.gen.hpp"
#include "orm/fixture/user.gen.hpp"

void use(cupel::database& db) {
  constexpr auto& users = cupel::table<User>;
  static_cast<void>(db.from(users).where(users.username == nullptr).all());
}
