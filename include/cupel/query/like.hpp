// SPDX-License-Identifier: Apache-2.0
// column.like(pattern), case-sensitive on both databases.
//
// SQLite's LIKE is not, for ASCII letters; its GLOB is, so a pattern is bound there in GLOB's words.
#pragma once

#include <cupel/query/expression.hpp>
#include <cupel/types/error.hpp>
#include <string>
#include <string_view>
#include <utility>

namespace cupel::query {

/// A pattern of LIKE in the words of GLOB; throws `conversion_error` where it ends in a single backslash, which
/// PostgreSQL refuses as well.
[[nodiscard]] inline std::string glob_of(std::string_view like) {
  std::string glob;
  glob.reserve(like.size() + 8);
  for (std::size_t i = 0; i < like.size(); ++i) {
    char c = like[i];
    if (c == '%') {
      glob += '*';
      continue;
    }
    if (c == '_') {
      glob += '?';
      continue;
    }
    if (c == '\\') {
      if (++i == like.size())
        throw conversion_error{"a pattern of like() ends in '\\', which takes the next character"};
      c = like[i];
    }
    if (c == '*' || c == '?' || c == '[') {
      glob += '[';
      glob += c;
      glob += ']';
    } else {
      glob += c;
    }
  }
  return glob;
}

template <class Column> struct like_pattern : expression {
  static constexpr bool fixed = true;
  template <class T> static constexpr bool uses_only = detail::uses_only<Column, T>();
  explicit like_pattern(std::string like) : pattern{std::move(like)}, glob{glob_of(pattern)} {}
  std::string pattern;
  std::string glob;
};

template <class Self, class Owner, class Value>
like_pattern<Self> column<Self, Owner, Value>::like(std::string pattern) const {
  static_assert(std::is_same_v<typename detail::stored<plain_type>::type, std::string>,
                "cupel: like() needs a column of text");
  return like_pattern<Self>{std::move(pattern)};
}

}  // namespace cupel::query
