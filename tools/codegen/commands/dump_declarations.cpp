// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <iostream>

#include "tools/codegen/commands/commands.hpp"
#include "tools/codegen/commands/options.hpp"
#include "tools/codegen/read/dump.hpp"
#include "tools/codegen/read/read_models.hpp"

namespace cupel::codegen {
namespace {

constexpr const char* usage = "cupel dump-declarations HEADER… [-- FLAG…]";

}  // namespace

int dump_declarations(words_of_command arguments) {
  read_options options;
  bool flags = false;
  for (const auto& each : arguments) {
    if (!flags && (each == "--help" || each == "-h")) {
      std::cout << "usage: " << usage << "\n\nprint what is read from headers; the flags are the compiler's\n";
      return 0;
    }
    if (!flags && each == "--")
      flags = true;
    else if (!flags && each.starts_with('-'))
      throw usage_error("unknown option '" + each + "': " + usage);
    else
      (flags ? options.flags : options.headers).push_back(each);
  }
  if (options.headers.empty()) throw usage_error(std::string("no header given: ") + usage);
  for (const auto& each : options.headers)
    if (!std::filesystem::exists(each)) throw usage_error("no file '" + each + '\'');
  const auto read = read_models(options, std::cerr);
  if (!read.ok) return 1;
  dump(read, std::cout);
  return 0;
}

}  // namespace cupel::codegen
