// SPDX-License-Identifier: Apache-2.0
#include <cupel/cupel.hpp>
#include <vector>

#include "orm/fixture/audit_log.gen.hpp"
#include "orm/fixture/user.gen.hpp"

void use(cupel::database& db) {
  const std::vector<User> users(2);
  db.insert(users);
}
