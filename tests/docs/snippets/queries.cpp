// SPDX-License-Identifier: Apache-2.0
// For docs/orm.md: queries.
#include <cupel/cupel.hpp>
#include <iostream>
#include <tuple>

#include "color_meter/color_meter.gen.hpp"

namespace snippets {

constexpr auto& users = cupel::table<User>;
constexpr auto& logs = cupel::table<AuditLog>;

void queries(cupel::database& db) {
  std::vector<User> newest = db.from(users)
                                 .where(users.is_active && users.email.like("%@example.org"))
                                 .order_by(users.last_login.desc().nulls_last(), users.id)
                                 .limit(10)
                                 .all();
  std::optional<User> first = db.from(users).where(users.role == Role::admin).first();
  User only = db.from(users).where(users.username == "kim").one();  // throws not_found, too_many_rows
  std::int64_t idle = db.from(users).where(users.last_login.is_null()).count();
  bool some = db.from(users).where(users.id.in(std::vector{1, 2, 3})).exists();
  std::cout << newest.size() << first.has_value() << only.id << idle << some;
}

void relations(cupel::database& db) {
  for (const User& each : db.from(users).with(users.audit_logs).all())  // two statements, however many users
    for (const AuditLog& log : each.audit_logs) std::cout << each.username << ' ' << log.action << '\n';

  auto nested = db.from(users).with(users.audit_logs.with(logs.user)).all();
  std::cout << nested.size();
}

void large(cupel::database& db) {
  db.from(logs).where(!logs.success).each([](const AuditLog& log) { std::cout << log.action << '\n'; });
}

void own_sql(cupel::database& db) {
  auto counts = db.query<std::tuple<std::string, std::int64_t>>(
      "SELECT action, count(*) FROM audit_logs WHERE success = $1 GROUP BY action ORDER BY action", true);
  auto changed = db.execute("UPDATE users SET failed_login_count = 0 WHERE id = $1", 7);
  std::cout << counts.size() << changed;
}

}  // namespace snippets
