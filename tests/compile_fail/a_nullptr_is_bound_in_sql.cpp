// SPDX-License-Identifier: Apache-2.0
#include <cupel/cupel.hpp>

#include "orm/fixture/audit_log.gen.hpp"
#include "orm/fixture/user.gen.hpp"

void use(cupel::database& db) {
  db.execute("UPDATE users SET department = $1", nullptr);
}
