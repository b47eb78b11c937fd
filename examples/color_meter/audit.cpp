// SPDX-License-Identifier: Apache-2.0
#include "examples/color_meter/audit.hpp"

namespace color_meter {

AuditLog note(cupel::session& db, const User* by, const deed& done) {
  AuditLog entry{.action = done.action, .success = !done.error, .error_message = done.error};
  if (by != nullptr) entry.user_id = by->id;
  if (!done.target_type.empty()) {
    entry.target_type = done.target_type;
    entry.target_id = done.target_id;
  }
  return db.insert(std::move(entry));
}

std::vector<AuditLog> trail_of(cupel::session& db, const std::string& target_type, std::int32_t target_id) {
  constexpr auto& logs = cupel::table<AuditLog>;
  return db.from(logs)
      .where(logs.target_type == target_type && logs.target_id == target_id)
      .order_by(logs.created_at, logs.id)
      .with(logs.user)
      .all();
}

}  // namespace color_meter
