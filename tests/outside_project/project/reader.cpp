// SPDX-License-Identifier: Apache-2.0
// Includes what the build generated, and links a system into a program of its own.
#include <cupel/command_line.hpp>
#include <cupel/cupel.hpp>

#include "library/library.gen.hpp"

int main(int argc, char** argv) {
  if (argc == 1) {
    auto db = cupel::open("sqlite::memory:");
    db.migrate();
    Author ada{.name = "Ada"};
    db.insert(ada);
    return db.get<Author>(ada.id).name == "Ada" ? 0 : 1;
  }
  return cupel::command_line(argc, argv, cupel::systems::library);
}
