// SPDX-License-Identifier: Apache-2.0
// What CLI11 says of a command line that it did not understand, for the programs and the tool.
#pragma once

#include <CLI/CLI.hpp>
#include <cstddef>
#include <cupel/runner/commands/words.hpp>
#include <string>
#include <vector>

namespace cupel::runner {

/// CLI11 itself lists arguments that were not expected backwards.
[[nodiscard]] inline std::string complaint(const CLI::App& line, const CLI::ParseError& e) {
  if (dynamic_cast<const CLI::ExtrasError*>(&e) == nullptr) return e.what();
  const std::vector<std::string> words = line.remaining(true);
  std::string text = words.size() == 1 ? "an argument was not expected:" : "arguments were not expected:";
  for (std::size_t i = 0; i < words.size(); ++i)
    text += ' ' + (i > 0 && is_password(words[i - 1], words[i]) ? "…" : words[i]);
  return text;
}

}  // namespace cupel::runner
