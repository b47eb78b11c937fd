// SPDX-License-Identifier: Apache-2.0
// A message or a name where it stands in a line: its own line ends would begin a line of SQL in a script.
#pragma once

#include <string>
#include <string_view>

namespace cupel::runner {

/// A space in place of each control character.
[[nodiscard]] inline std::string one_line(std::string_view text) {
  std::string result{text};
  for (char& c : result)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  return result;
}
/// A text of the registry, which may be missing.
[[nodiscard]] inline std::string one_line(const char* text) {
  return text == nullptr ? std::string{} : one_line(std::string_view{text});
}

}  // namespace cupel::runner
