// SPDX-License-Identifier: Apache-2.0
#pragma once
// The one comparison of SQL text: token by token. White space, comments, the case of unquoted words and parentheses
// round the whole text do not count, nor do quotes round a name that needs none; everything else does. It never guesses
// that two different spellings mean the same.
//
//   same_sql("role IN ('A','B')", "( role in ('A', 'B') )")  → true        same_sql("'a'", "'A'") → false
#include <cupel/schema/current_text.hpp>
#include <cupel/schema/name.hpp>
#include <cupel/schema/sql_tokens.hpp>

namespace cupel::schema {

/// Whether the text has the name as a word or a quoted identifier: an answer that may be yes too often (a function of
/// that name). No text mentions nothing.
constexpr bool mentions(const char* sql, const char* name) {
  if (sql == nullptr) return false;
  const char* const end = sql + __builtin_strlen(sql);
  for (auto t = sql_tokens::next(sql, end); !t.empty(); t = sql_tokens::next(t.last, end))
    if (sql_tokens::is_quoted_name(t, name) || sql_tokens::is_word(t, name)) return true;
  return false;
}

/// Same tokens, or both not given.
constexpr bool same_sql(const current_text& one, const current_text& other) {
  const char* left = one.sql;
  const char* right = other.sql;
  if (left == nullptr || right == nullptr) return left == nullptr && right == nullptr;
  if (!one.is_made && !other.is_made && same_name(left, right)) return true;
  const char* left_end = one.end();
  const char* right_end = other.end();
  sql_tokens::strip(left, left_end);
  sql_tokens::strip(right, right_end);
  for (;;) {
    const sql_tokens::token a = sql_tokens::next(left, left_end);
    const sql_tokens::token b = sql_tokens::next(right, right_end);
    if (a.empty() || b.empty()) return a.empty() && b.empty();
    if (!sql_tokens::same(a, b)) return false;
    left = a.last;
    right = b.last;
  }
}
constexpr bool same_sql(const char* left, const char* right) {
  return same_sql(current_text{left}, current_text{right});
}

}  // namespace cupel::schema
