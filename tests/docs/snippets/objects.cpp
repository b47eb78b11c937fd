// SPDX-License-Identifier: Apache-2.0
// For docs/orm.md: objects in and out.
#include <cupel/cupel.hpp>
#include <iostream>

#include "color_meter/color_meter.gen.hpp"

namespace snippets {

void verbs(cupel::database& db) {
  User kim{.username = "kim", .email = "kim@example.org", .password_hash = "…"};
  db.insert(kim);  // kim.id and kim.created_at are what the database made of them

  std::optional<User> found = db.find<User>(kim.id);  // nothing where there is none
  User sure = db.get<User>(kim.id);                   // throws cupel::not_found

  kim.full_name = "Kim";
  db.update(kim);  // every column but the key and what the database makes; kim.updated_at is set

  bool was_there = db.remove(kim);
  std::cout << found.has_value() << sure.username << was_there;
}

void transactions(cupel::database& db, User& kim) {
  StdModel standard{.sku_code = "LENS-14.2", .version = "v1"};
  db.transaction([&](cupel::transaction_scope& tx) {
    tx.insert(standard);
    tx.insert(AuditLog{.user_id = kim.id, .action = "STD_REGISTER", .target_id = standard.id});
  });  // committed; an exception on the way would have undone both

  auto tx = db.begin();
  tx.insert(StdSample{.std_model_id = standard.id, .image_path = "a.png"});
  {
    auto inner = tx.begin();  // a savepoint
    inner.remove(standard);
  }  // undone: it was not committed
  tx.commit();
}

void refusals(cupel::database& db) {
  try {
    db.insert(User{.username = "kim", .email = "other@example.org", .password_hash = "…"});
  } catch (const cupel::unique_violation& refused) {
    std::cout << refused.what() << refused.sql();  // values are bound, and never in the text
  }
}

}  // namespace snippets
