// SPDX-License-Identifier: Apache-2.0
// Includes what the build generated, and links a system into a program of its own.
#include <cupel/command_line.hpp>

#include "library/author.gen.hpp"
#include "library/book.gen.hpp"

namespace cupel::systems {
extern const registry library;
}

int main(int argc, char** argv) {
  Author author{.id = 1, .name = "Ada"};
  if (argc == 1) return author.id - 1;
  return cupel::command_line(argc, argv, cupel::systems::library);
}
