// SPDX-License-Identifier: Apache-2.0
#pragma once
// Names in what is suggested to the author: as a header takes them, and as a shell does.
//
//   cpp_string("say \"x\"")          "say \"x\""                 with its quotes
//   shell_word("users.old name")     'users.old name'            users.phone stays as it is
//   shell_text("drop users.phone")   "drop users.phone"          in single quotes where the double ones do not do
#include <string>
#include <string_view>

namespace cupel::diff {

inline std::string cpp_string(std::string_view text) {
  std::string result = "\"";
  for (const char each : text) {
    const auto byte = static_cast<unsigned char>(each);
    if (each == '"' || each == '\\') result += '\\';
    if (byte >= 0x20 && byte != 0x7F) {
      result += each;
      continue;
    }
    result += '\\';
    for (const unsigned shift : {6u, 3u, 0u}) result += static_cast<char>('0' + ((byte >> shift) & 7u));
  }
  return result + '"';
}

inline std::string in_single_quotes(std::string_view text) {
  std::string result = "'";
  for (const char each : text)
    if (each == '\'')
      result += "'\\''";
    else
      result += each;
  return result + '\'';
}

inline std::string shell_word(std::string_view text) {
  for (const char each : text) {
    const bool is_letter = (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') || (each >= '0' && each <= '9');
    const bool is_plain = is_letter || static_cast<unsigned char>(each) >= 0x80
                          || std::string_view{"_.:/-,+@%"}.find(each) != std::string_view::npos;
    if (!is_plain) return in_single_quotes(text);
  }
  return std::string{text};
}

inline std::string shell_text(std::string_view text) {
  return text.find_first_of("\"$`\\!") == std::string_view::npos ? '"' + std::string{text} + '"'
                                                                 : in_single_quotes(text);
}

}  // namespace cupel::diff
