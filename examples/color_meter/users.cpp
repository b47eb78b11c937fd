// SPDX-License-Identifier: Apache-2.0
#include "examples/color_meter/users.hpp"

#include <chrono>

namespace color_meter {
namespace {

constexpr auto& users = cupel::table<User>;

cupel::local_timestamp now() {
  const auto instant = std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
  return cupel::local_timestamp{instant.time_since_epoch()};  // UTC, as created_at where the server's time zone is
}

}  // namespace

std::optional<User> login(cupel::session& db, const std::string& username, const password_check& fits) {
  return db.transaction([&](cupel::transaction_scope& tx) -> std::optional<User> {
    auto user = tx.from(users).where(users.username == username && users.is_active).first();
    if (!user) {
      note(tx, nullptr, {.action = "LOGIN", .error = "no active user '" + username + "'"});
      return std::nullopt;
    }
    const bool good = fits(user->password_hash);
    user->failed_login_count = good ? 0 : user->failed_login_count + 1;
    if (good) user->last_login = now();
    tx.update(*user);
    note(tx, &*user,
         {.action = "LOGIN",
          .target_type = "users",
          .target_id = user->id,
          .error = good ? std::nullopt : std::optional<std::string>{"wrong password"}});
    if (!good) return std::nullopt;
    return user;
  });
}

User with_trail(cupel::session& db, const std::string& username) {
  return db.from(users).where(users.username == username).with(users.audit_logs).one();
}

}  // namespace color_meter
