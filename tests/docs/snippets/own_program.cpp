// SPDX-License-Identifier: Apache-2.0
// For docs/orm.md, docs/cmake.md and docs/command_line.md: migrations in a program of one's own, and in a test's
// database.
#include <cupel/command_line.hpp>
#include <cupel/create_all.hpp>
#include <cupel/cupel.hpp>
#include <iostream>
#include <string_view>

#include "color_meter/color_meter.gen.hpp"

namespace snippets {

cupel::database open_and_migrate() {
  auto db = cupel::open("sqlite:color_meter.db");
  db.migrate();  // up to date: one SELECT
  return db;
}

// inspector migrate upgrade head, inspector migrate status …; everything else is the program's own.
int inspector(int argc, char** argv) {
  if (argc > 1 && std::string_view{argv[1]} == "migrate")
    return cupel::command_line(argc - 1, argv + 1, cupel::systems::color_meter);
  std::cout << "ready\n";
  return 0;
}

void start_of_a_test() {
  auto db = cupel::open("sqlite::memory:");
  cupel::create_all(db);
  db.insert(User{.username = "kim", .email = "kim@example.org", .password_hash = "…"});
}

}  // namespace snippets
