// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the commands of a system share on the command line, and what they begin with.

#include <CLI/CLI.hpp>
#include <iosfwd>
#include <optional>
#include <string>

#include "tools/codegen/commands/commands.hpp"
#include "tools/codegen/commands/systems.hpp"
#include "tools/codegen/history/history.hpp"
#include "tools/codegen/model/model.hpp"

namespace cupel::codegen {

/// -p BUILD_DIR and --system NAME.
struct system_choice {
  std::string build;
  std::string system;

  void add_to(CLI::App& line);
  /// The one that was named, or all. Throws usage_error.
  std::vector<system_config> all() const;
  /// The one that was named, or the only one. Throws usage_error.
  system_config one() const;
};

/// Nothing where the command may go on; otherwise its exit code: --help was answered (0), or the usage is wrong (2).
std::optional<int> parse_line(CLI::App&, words_of_command);

/// A system with both of its sides read.
struct opened_system {
  system_config config;
  system_model model;
  history past;
  bool refused = false;  ///< one of its databases cannot have what it says
};
/// Nothing, and the reasons on `errors`, where a side does not parse or a database refuses it.
std::optional<opened_system> open_system(const system_config&, std::ostream& errors);
/// The same for those who go on to compare the sides, which is possible where a database refuses something.
std::optional<opened_system> look_at_system(const system_config&, std::ostream& errors);

/// The system's name where the commands that a message suggests have to give it.
std::string name_to_give(const system_config&);

}  // namespace cupel::codegen
