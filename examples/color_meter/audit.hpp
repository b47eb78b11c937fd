// SPDX-License-Identifier: Apache-2.0
#pragma once
// The audit trail: who did what, to which row, and whether it worked.
#include <cstdint>
#include <cupel/cupel.hpp>
#include <optional>
#include <string>
#include <vector>

#include "color_meter/audit_log.gen.hpp"
#include "color_meter/user.gen.hpp"

namespace color_meter {

struct deed {
  std::string action;                  ///< STD_REGISTER, TEST_COMPARE, LOGIN …
  std::string target_type{};           ///< a table
  std::int32_t target_id = 0;          ///< a row of it
  std::optional<std::string> error{};  ///< it failed, and why
};

/// Notes a deed; `by` is nullptr where it was the system itself.
AuditLog note(cupel::session& db, const User* by, const deed& done);

/// What was done to the row of a table, the oldest first, each with its user.
std::vector<AuditLog> trail_of(cupel::session& db, const std::string& target_type, std::int32_t target_id);

}  // namespace color_meter
