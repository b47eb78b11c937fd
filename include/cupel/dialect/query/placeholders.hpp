// SPDX-License-Identifier: Apache-2.0
// `$1` in SQL that a program wrote, as each database spells it. SQLite would take `$1` for a name and number names by
// their first appearance: "… $2 … $1" would get its values the wrong way round.
#pragma once

#include <cstddef>
#include <cupel/driver/database.hpp>
#include <string>
#include <string_view>

namespace cupel::dialect::query {

namespace detail {

/// Where the text, name or comment that begins at `at` ends; `at` where none begins there.
inline std::size_t end_of_quoted(std::string_view sql, std::size_t at) {
  const char c = sql[at];
  const char next = at + 1 < sql.size() ? sql[at + 1] : '\0';
  std::size_t end = at;
  if (c == '\'' || c == '"') {
    end = sql.find(c, at + 1);  // a doubled quote ends one text and begins the next
    return end == std::string_view::npos ? sql.size() : end + 1;
  }
  if (c == '-' && next == '-') {
    end = sql.find('\n', at);
    return end == std::string_view::npos ? sql.size() : end;
  }
  if (c == '/' && next == '*') {
    end = sql.find("*/", at + 2);
    return end == std::string_view::npos ? sql.size() : end + 2;
  }
  return at;
}

}  // namespace detail

/// The SQL with each `$N` as `?N` on SQLite; outside of texts, quoted names and comments. PostgreSQL's is as it was.
[[nodiscard]] inline std::string with_placeholders(std::string_view sql, driver::database of) {
  std::string result{sql};
  if (of == driver::database::postgresql) return result;
  for (std::size_t at = 0; at < sql.size();) {
    const std::size_t end = detail::end_of_quoted(sql, at);
    if (end != at) {
      at = end;
      continue;
    }
    if (sql[at] == '$' && at + 1 < sql.size() && sql[at + 1] >= '0' && sql[at + 1] <= '9') result[at] = '?';
    ++at;
  }
  return result;
}

}  // namespace cupel::dialect::query
