// SPDX-License-Identifier: Apache-2.0
#pragma once
// Commands of <system>-migrate, so that a person has one word to type: `cupel upgrade` runs the built program, when it
// was built from today's sources.

#include <string>

#include "tools/codegen/commands/commands.hpp"

namespace cupel::codegen {

/// Whether <system>-migrate has the command, and the tool has not.
bool is_passed_on(const std::string& command);

/// The exit code of the program; 1 where it is stale or not built. -p, --system and --build are the tool's own; all
/// other words are the program's.
int pass_on(const std::string& command, words_of_command);

}  // namespace cupel::codegen
