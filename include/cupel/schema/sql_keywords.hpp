// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which names mean the same in SQL with quotes and without them. A word without quotes is folded to lower case
// (PostgreSQL manual, 4.1.1), and may be a keyword (manual, appendix C; https://www.sqlite.org/lang_keywords.html).

#include <cstddef>

namespace cupel::schema {

/// Reserved on PostgreSQL (appendix C, "reserved" and "can be function or type"), or a keyword of SQLite that does not
/// fall back to an identifier.
// clang-format off
inline constexpr const char* sql_keywords[] = {
    "add", "all", "alter", "analyse", "analyze", "and", "any", "array", "as", "asc", "asymmetric", "authorization",
    "autoincrement", "between", "binary", "both", "case", "cast", "check", "collate", "collation", "column", "commit",
    "concurrently", "constraint", "create", "cross", "current_catalog", "current_date", "current_role",
    "current_schema", "current_time", "current_timestamp", "current_user", "default", "deferrable", "delete", "desc",
    "distinct", "do", "drop", "else", "end", "escape", "except", "exists", "false", "fetch", "for", "foreign",
    "freeze", "from", "full", "grant", "group", "having", "ilike", "in", "index", "initially", "inner", "insert",
    "intersect", "into", "is", "isnull", "join", "lateral", "leading", "left", "like", "limit", "localtime",
    "localtimestamp", "natural", "not", "nothing", "notnull", "null", "offset", "on", "only", "or", "order", "outer",
    "overlaps", "placing", "primary", "references", "returning", "right", "select", "session_user", "set", "similar",
    "some", "symmetric", "table", "tablesample", "then", "to", "trailing", "transaction", "true", "union", "unique",
    "update", "user", "using", "values", "variadic", "verbose", "when", "where", "window", "with",
};
// clang-format on

/// Is [first, last) one of them, in any case?
constexpr bool is_keyword(const char* first, const char* last) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  // By halves; with loops, for it may be a part of a text that was made (current_text.hpp).
  for (std::size_t from = 0, to = sizeof(sql_keywords) / sizeof(*sql_keywords); from < to;) {
    const std::size_t middle = (from + to) / 2;
    const char* keyword = sql_keywords[middle];
    const char* p = first;
    while (p != last && lower(*p) == *keyword) ++p, ++keyword;
    if (p == last && *keyword == '\0') return true;
    if (p != last && lower(*p) > *keyword)
      from = middle + 1;
    else
      to = middle;
  }
  return false;
}

/// Is [first, last) a name that means the same with quotes and without them?
constexpr bool is_plain_name(const char* first, const char* last) {
  if (first == last || (*first >= '0' && *first <= '9')) return false;
  for (const char* p = first; p != last; ++p)
    if (!(*p >= 'a' && *p <= 'z') && !(*p >= '0' && *p <= '9') && *p != '_') return false;
  return !is_keyword(first, last);
}

}  // namespace cupel::schema
