// SPDX-License-Identifier: Apache-2.0
// The line DATABASE_URL=… of a file of `NAME=value` lines, as a shell would read it. No error repeats a value: there
// may be a password in it.
//
//   DATABASE_URL=sqlite:a.db            # up to a blank and '#'
//   export DATABASE_URL = 'sqlite:a # b.db'
//   DATABASE_URL="host=h password=\"x\""
#pragma once

#include <cupel/types/error.hpp>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <system_error>

namespace cupel::runner {

namespace detail {

[[nodiscard]] inline std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r";
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) + 1 - first);
}

/// A value without its quotes and the comment behind it. `where`: "line 3 of the file '.env'".
[[nodiscard]] inline std::string env_value(std::string_view text, const std::string& where) {
  std::string value;
  const char quote = text.empty() ? '\0' : text.front();
  if (quote != '"' && quote != '\'') {
    for (std::size_t i = 0; i < text.size(); ++i) {
      const bool comment = text[i] == '#' && (i == 0 || text[i - 1] == ' ' || text[i - 1] == '\t');
      if (comment) break;
      value += text[i];
    }
    return std::string{trimmed(value)};
  }
  std::size_t i = 1;
  for (; i < text.size() && text[i] != quote; ++i) {
    const bool escapes = quote == '"' && text[i] == '\\' && i + 1 < text.size()
                         && std::string_view{"\"\\$`"}.find(text[i + 1]) != std::string_view::npos;
    if (escapes) ++i;
    value += text[i];
  }
  if (i == text.size()) throw usage_error{where + ": the value of DATABASE_URL has no closing " + quote};
  const std::string_view rest = trimmed(text.substr(i + 1));
  if (!rest.empty() && (rest.front() != '#' || rest.data() == text.data() + i + 1)) {
    throw usage_error{where + ": something follows the closing " + quote
                      + " of DATABASE_URL; a comment begins with a blank and '#'"};
  }
  return value;
}

}  // namespace detail

/// The value of DATABASE_URL; of several the last one, as in a shell. Throws `usage_error`.
[[nodiscard]] inline std::string url_of_file(const std::string& path) {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) throw usage_error{"'" + path + "' is a directory, not a file"};
  std::ifstream file{path};
  if (!file) throw usage_error{"cannot read the file '" + path + "'"};
  std::string found;
  std::string where;  // the last one stands
  std::size_t number = 0;
  for (std::string text; std::getline(file, text);) {
    std::string_view line = text;
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (++number == 1 && line.starts_with(byte_order_mark)) line.remove_prefix(byte_order_mark.size());
    line = detail::trimmed(line);
    if (line.starts_with("export ") || line.starts_with("export\t")) line = detail::trimmed(line.substr(7));
    const std::size_t equals = line.find('=');
    if (equals == std::string_view::npos || detail::trimmed(line.substr(0, equals)) != "DATABASE_URL") continue;
    where = "line " + std::to_string(number) + " of the file '" + path + '\'';
    found = detail::env_value(detail::trimmed(line.substr(equals + 1)), where);
  }
  if (found.empty() && !where.empty()) throw usage_error{where + ": DATABASE_URL is empty"};
  if (found.empty()) throw usage_error{"there is no DATABASE_URL in the file '" + path + "'"};
  return found;
}

}  // namespace cupel::runner
