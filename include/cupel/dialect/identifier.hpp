// SPDX-License-Identifier: Apache-2.0
#pragma once
// Names and texts as they stand in SQL, the same on PostgreSQL and SQLite. Every name is quoted, always: then no
// keyword, capital letter, blank or quote in it changes what it means.
//
//   quoted("order")         "order"          quoted("say \"hi\"")    "say ""hi"""
//   quoted_text("it's")     'it''s'          quoted_list(columns)    "a", "b"
#include <string>
#include <string_view>

namespace cupel::dialect {

/// `text` between two of `quote`, each one inside doubled.
inline std::string doubled(std::string_view text, char quote) {
  std::string result(1, quote);
  for (const char c : text) {
    if (c == quote) result += quote;
    result += c;
  }
  return result += quote;
}

/// An identifier.
inline std::string quoted(std::string_view name) {
  return doubled(name, '"');
}
// Of a std::string, argument-dependent lookup finds std::quoted too where <iomanip> was included; these fit better.
inline std::string quoted(const std::string& name) {
  return quoted(std::string_view{name});
}
inline std::string quoted(std::string& name) {
  return quoted(std::string_view{name});
}
inline std::string quoted(const char* name) {
  return quoted(std::string_view{name});
}

/// A string constant. PostgreSQL reads a backslash in it as itself, as standard_conforming_strings is on since 9.1.
inline std::string quoted_text(std::string_view text) {
  return doubled(text, '\'');
}

/// Identifiers, separated by ", ".
template <class Names> std::string quoted_list(const Names& names) {
  std::string result;
  for (const std::string_view name : names) {
    if (!result.empty()) result += ", ";
    result += quoted(name);
  }
  return result;
}

}  // namespace cupel::dialect
