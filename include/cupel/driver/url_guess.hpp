// SPDX-License-Identifier: Apache-2.0
// Whether a word that a person typed can be the address of a database, also one that is misspelt or has lost a part: a
// password may be in it. A guess, for words of which nobody asks for an address.
//
//   may_be_address("postgres:kim:pw")   // true
//   may_be_address("e377e0730c8c")      // false
#pragma once

#include <algorithm>
#include <cstddef>
#include <cupel/driver/url_text.hpp>
#include <iterator>
#include <string>
#include <string_view>

namespace cupel::driver {

/// Whether a setting or an option is a password by its name.
[[nodiscard]] inline bool names_password(std::string_view name) {
  const std::string text = url_text::lower(name);
  return text.find("pass") != std::string::npos || text.find("pwd") != std::string::npos;
}

/// What follows `sqlite:` or `sqlite:///`; nothing where the text is no address of SQLite.
[[nodiscard]] inline std::string_view file_of_sqlite(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || text.substr(0, std::min(colon, text.find('+'))) != "sqlite") return {};
  text.remove_prefix(colon + 1);
  if (text.starts_with("///")) text.remove_prefix(3);
  return text;
}

/// What follows `--option=`, or the word.
[[nodiscard]] inline std::string_view behind_option(std::string_view word) {
  std::size_t end = word.starts_with("--") ? 0 : word.size();
  while (end < word.size() && (word[end] == '-' || url_text::is_letter(word[end]))) ++end;
  return end < word.size() && word[end] == '=' ? word.substr(end + 1) : word;
}

namespace detail {

[[nodiscard]] constexpr bool in_name(char c) {
  return url_text::is_letter(c) || url_text::is_digit(c) || c == '_';
}

/// `label@head` and `label@base`, which Alembic knows.
[[nodiscard]] inline bool is_label(std::string_view text) {
  const std::string_view behind = text.substr(std::min(text.find('@'), text.size() - 1) + 1);
  return (behind.starts_with("head") || behind.starts_with("base"))
         && std::all_of(text.begin(), text.end(),
                        [](char c) { return in_name(c) || c == '@' || c == '-' || c == '+'; });
}

/// A path such as `/jobs/build@2/x`, which no user and password stand in.
[[nodiscard]] inline bool is_path(std::string_view text) {
  return (text.starts_with('/') || text.starts_with('.') || text.starts_with('~')) && text.find(':') > text.rfind('@');
}

/// `user`, `host` and so on, as libpq takes them before a '='.
[[nodiscard]] inline bool is_setting(std::string_view name) {
  constexpr std::string_view known[] = {"user", "host", "hostaddr", "port", "dbname", "options", "service"};
  return std::find(std::begin(known), std::end(known), name) != std::end(known) || names_password(name);
}

/// Whether a setting is in the text; with `any_first` its beginning may be `name=` or `-xname=` of any name, as of one
/// misspelt.
[[nodiscard]] inline bool has_setting(std::string_view text, bool any_first) {
  for (std::size_t at = text.find('='); at != std::string_view::npos; at = text.find('=', at + 1)) {
    std::size_t end = at;
    while (end > 0 && url_text::is_space(text[end - 1])) --end;
    std::size_t begin = end;
    while (begin > 0 && in_name(text[begin - 1])) --begin;
    const bool first = begin < end && (begin == 0 || (begin == 1 && text.front() == '-'));
    if (is_setting(text.substr(begin, end - begin)) || (any_first && first)) return true;
  }
  return false;
}

/// `postgres`, `postgresql+driver` and the like, with a part of an address behind it.
[[nodiscard]] inline bool names_server(std::string_view text) {
  constexpr std::string_view name = "postgres";
  for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
    std::string_view rest = text.substr(at + name.size());
    while (!rest.empty() && (in_name(rest.front()) || rest.front() == '+')) rest.remove_prefix(1);
    if (rest.starts_with(':') || rest.starts_with("//")) return true;
    if (!rest.empty() && (rest.front() == '/' || rest.front() == '?') && rest.find_first_of(":=") < rest.size())
      return true;
  }
  return false;
}

}  // namespace detail

/// A file of SQLite is none, for no password opens it, unless another address stands where the file should.
[[nodiscard]] inline bool may_be_address(std::string_view word) {
  const std::string text = url_text::lower(word);
  if (const std::string_view file = file_of_sqlite(behind_option(text)); !file.empty()) {
    const std::size_t at = file.rfind('@');
    return (at != std::string_view::npos && file.find(':') < at) || file.find("://") != std::string_view::npos
           || detail::names_server(file) || detail::has_setting(file.substr(0, file.find('/')), false);
  }
  const bool at_sign = text.find('@') != std::string::npos || text.find("%40") != std::string::npos;
  return (at_sign && !detail::is_label(text) && !detail::is_path(text)) || text.find("://") != std::string::npos
         || detail::names_server(text) || detail::has_setting(text, false)
         || detail::has_setting(behind_option(text), true);
}

}  // namespace cupel::driver
