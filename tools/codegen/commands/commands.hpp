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

}  // namespace cupel::codegen
