// SPDX-License-Identifier: Apache-2.0
#pragma once
// The commands of the tool: one function each, in a file of its name, and its row in the table of main.cpp.
// A command gets the words after its name; it returns the exit code: 0 done, 1 a difference or refused, 2 wrong usage.

#include <span>
#include <string>

namespace cupel::codegen {

using words_of_command = std::span<const std::string>;

/// `cupel dump-declarations HEADER… [-- FLAG…]`: what the tool has read, as text. For debugging and tests.
int dump_declarations(words_of_command);
/// `cupel generate …`: see generate.hpp.
int generate(words_of_command);
/// `cupel init NAME`
int init(words_of_command);
/// `cupel revision -m TEXT …`
int revision(words_of_command);
/// `cupel seal [REV]`
int seal(words_of_command);
/// `cupel check`
int check_systems(words_of_command);
/// `cupel heads`, `history`, `show` and `branches`, from the sources.
int heads(words_of_command);
int show_history(words_of_command);
int show(words_of_command);
int branches(words_of_command);

}  // namespace cupel::codegen
