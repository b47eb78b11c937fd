// SPDX-License-Identifier: Apache-2.0
// cupel: writes code from annotated models. One word chooses the command (commands/).

#include <exception>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "tools/codegen/commands/commands.hpp"

namespace {

struct command {
  std::string_view name;
  std::string_view says;
  int (*run)(cupel::codegen::words_of_command);
};

constexpr command commands[] = {
    {"dump-declarations", "print what is read from headers", cupel::codegen::dump_declarations},
};

int usage(std::ostream& out, int code) {
  out << "usage: cupel COMMAND …\n\n";
  for (const auto& each : commands)
    out << "  " << each.name << std::string(22 - each.name.size(), ' ') << each.says << '\n';
  return code;
}

}  // namespace

int main(int count, char** words) try {
  const std::vector<std::string> arguments(words + 1, words + count);
  if (arguments.empty()) return usage(std::cerr, 2);
  if (arguments.front() == "--help" || arguments.front() == "-h") return usage(std::cout, 0);
  if (arguments.front() == "--version") {
    std::cout << "cupel " CUPEL_VERSION "\n";
    return 0;
  }
  for (const auto& each : commands)
    if (each.name == arguments.front()) return each.run(std::span(arguments).subspan(1));
  std::cerr << "error: unknown command '" << arguments.front() << "'\n";
  return usage(std::cerr, 2);
} catch (const std::exception& error) {
  std::cerr << "error: " << error.what() << '\n';
  return 1;
}
