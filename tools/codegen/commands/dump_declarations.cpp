// SPDX-License-Identifier: Apache-2.0
#include <iostream>

#include "tools/codegen/commands/commands.hpp"
#include "tools/codegen/read/dump.hpp"
#include "tools/codegen/read/read_models.hpp"

namespace cupel::codegen {

int dump_declarations(words_of_command arguments) {
  read_options options;
  bool flags = false;
  for (const auto& each : arguments) {
    if (!flags && each == "--")
      flags = true;
    else
      (flags ? options.flags : options.headers).push_back(each);
  }
  if (options.headers.empty()) {
    std::cerr << "error: no header given\nnote: cupel dump-declarations HEADER… [-- FLAG…]\n";
    return 2;
  }
  const auto read = read_models(options, std::cerr);
  if (!read.ok) return 1;
  dump(read, std::cout);
  return 0;
}

}  // namespace cupel::codegen
