// SPDX-License-Identifier: Apache-2.0
#include <cupel/cupel.hpp>

#include "orm/fixture/user.gen.hpp"

struct amount_column : cupel::query::column<amount_column, User, std::string> {
  static constexpr int position = 0;
  static constexpr const char* name = "amount";
  static constexpr bool ordered = false;
  static constexpr bool equatable = false;
};

void use(cupel::database& db) {
  static_cast<void>(db.from(cupel::table<User>).where(amount_column{} == "10.0").all());
  static_cast<void>(db.from(cupel::table<User>).where(amount_column{}.in(std::vector<std::string>{"10"})).all());
  static_cast<void>(db.from(cupel::table<User>).order_by(amount_column{}).all());
}
