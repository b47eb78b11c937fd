// SPDX-License-Identifier: Apache-2.0
// The parts of a URL as text: percent encoding, control characters, schemes. Nothing here repeats its input in an
// error: a password may be in it.
#pragma once

#include <cstddef>
#include <cupel/types/error.hpp>
#include <cupel/types/uuid.hpp>
#include <string>
#include <string_view>

namespace cupel::driver::url_text {

[[nodiscard]] constexpr bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

[[nodiscard]] constexpr bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
[[nodiscard]] constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

[[nodiscard]] inline std::string lower(std::string_view text) {
  std::string result{text};
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

/// Decodes %41. A percent sign without two hexadecimal digits, and %00, are refused.
[[nodiscard]] inline std::string decode(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      result += text[i];
      continue;
    }
    const int high = i + 2 < text.size() ? detail::hexadecimal(text[i + 1]) : -1;
    const int low = i + 2 < text.size() ? detail::hexadecimal(text[i + 2]) : -1;
    if (high < 0 || low < 0) {
      throw usage_error{
          "a '%' in the database URL is not followed by two hexadecimal digits; write '%25' for the sign"};
    }
    if (high == 0 && low == 0) throw usage_error{"the database URL holds '%00', which no database takes"};
    result += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return result;
}

/// Encodes all but letters, digits and `-._~`, and the characters of `keep`. Bytes above 127 stay as they are: the
/// text is for people.
[[nodiscard]] inline std::string encode(std::string_view text, std::string_view keep = "") {
  std::string result;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_letter(c) || is_digit(c) || byte > 127 || std::string_view{"-._~"}.find(c) != std::string_view::npos
        || keep.find(c) != std::string_view::npos) {
      result += c;
    } else {
      result += '%';
      result += "0123456789ABCDEF"[byte >> 4U];
      result += "0123456789ABCDEF"[byte & 15U];
    }
  }
  return result;
}

/// Calls `each(key, value)`, decoded, for every `key=value` of a query string, which are separated by `&`.
template <class Each> void for_each_query_value(std::string_view query, Each each) {
  while (!query.empty()) {
    const std::size_t end = query.find('&');
    const std::string_view pair = query.substr(0, end);
    query = end == std::string_view::npos ? std::string_view{} : query.substr(end + 1);
    const std::size_t equals = pair.find('=');
    if (equals == std::string_view::npos || equals == 0 || pair.find('=', equals + 1) != std::string_view::npos) {
      throw usage_error{"what follows '?' in the database URL is not 'key=value', separated by '&'"};
    }
    each(decode(pair.substr(0, equals)), decode(pair.substr(equals + 1)));
  }
}

}  // namespace cupel::driver::url_text
