// SPDX-License-Identifier: Apache-2.0
#pragma once
// Users, and how they sign in.
#include <functional>
#include <optional>
#include <string>

#include "examples/color_meter/audit.hpp"

namespace color_meter {

/// Whether a password fits a stored hash; which hash it is, is the program's choice.
using password_check = std::function<bool(const std::string& stored_hash)>;

/// Signs an active user in. Good or bad, the attempt is in the audit trail, and the user's row counts the failed ones.
/// Nothing where the name or the password is wrong: which of them, nobody is told.
std::optional<User> login(cupel::session& db, const std::string& username, const password_check& fits);

/// The user of that name, with the entries of the audit trail that are theirs. Throws `cupel::not_found`.
User with_trail(cupel::session& db, const std::string& username);

}  // namespace color_meter
