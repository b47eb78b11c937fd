// SPDX-License-Identifier: Apache-2.0
// Commands that the design has and this release has not: a word that is refused by name is better than one that is
// unknown.
#pragma once

#include <cupel/runner/commands/options.hpp>
#include <string>

namespace cupel::runner {

inline void add_unavailable(CLI::App& line, context& c) {
  for (const char* const word : {"setup", "drop", "baseline", "verify", "adopt", "repair"}) {
    CLI::App* const command = line.add_subcommand(word, "not in this release");
    command->group("");  // not in --help
    command->allow_extras();
    command->callback([&c, word] {
      c.command = [word]() -> int {
        throw usage_error{"the command '" + std::string{word} + "' is not in this release"};
      };
    });
  }
}

}  // namespace cupel::runner
