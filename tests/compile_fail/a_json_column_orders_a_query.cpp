// SPDX-License-Identifier: Apache-2.0
#include <cupel/cupel.hpp>

#include "orm/fixture/audit_log.gen.hpp"
#include "orm/fixture/user.gen.hpp"

void use(cupel::database& db) {
  static_cast<void>(db.from(cupel::table<AuditLog>).order_by(cupel::table<AuditLog>.metadata_json).all());
}
