// SPDX-License-Identifier: Apache-2.0
#include <cupel/cupel.hpp>

#include "orm/fixture/ticket.gen.hpp"

void use(cupel::database& db) {
  static_cast<void>(db.from(cupel::table<Ticket>).order_by(cupel::table<Ticket>.state).all());
}
