// SPDX-License-Identifier: Apache-2.0
#pragma once
// The one comparison of SQL text: token by token. White space, comments, the case of unquoted words and parentheses
// round the whole text do not count; everything else does. It never guesses that two different spellings mean the same.
//
//   same_sql("role IN ('A','B')", "( role in ('A', 'B') )")  → true        same_sql("'a'", "'A'") → false
#include <cstddef>
#include <cupel/schema/name.hpp>

namespace cupel::schema {

namespace sql_tokens {

constexpr bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}
constexpr bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$'
         || static_cast<unsigned char>(c) >= 0x80;
}
constexpr char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// A piece of SQL: [first, last). Quoted texts and identifiers keep their case.
struct token {
  const char* first = nullptr;
  const char* last = nullptr;
  bool quoted = false;
  constexpr bool empty() const { return first == last; }
  constexpr bool is(char c) const { return !quoted && last - first == 1 && *first == c; }
};

constexpr const char* skip_space_and_comments(const char* p, const char* end) {
  while (p != end) {
    if (is_space(*p)) {
      ++p;
    } else if (*p == '-' && p + 1 != end && p[1] == '-') {
      while (p != end && *p != '\n') ++p;
    } else if (*p == '/' && p + 1 != end && p[1] == '*') {
      p += 2;
      while (p != end && !(*p == '*' && p + 1 != end && p[1] == '/')) ++p;
      if (p != end) p += 2;
    } else {
      break;
    }
  }
  return p;
}

constexpr token next(const char* p, const char* end) {
  p = skip_space_and_comments(p, end);
  token t{p, p, false};
  if (p == end) return t;
  if (*p == '\'' || *p == '"') {
    const char quote = *p++;
    while (p != end) {
      if (*p == quote && (p + 1 == end || p[1] != quote)) {
        ++p;
        break;
      }
      p += *p == quote ? 2 : 1;
    }
    t.quoted = true;
  } else if (is_word(*p)) {
    while (p != end && is_word(*p)) ++p;
  } else {
    ++p;
  }
  t.last = p;
  return t;
}

constexpr bool same(const token& a, const token& b) {
  if (a.quoted != b.quoted || a.last - a.first != b.last - b.first) return false;
  for (std::ptrdiff_t i = 0; i < a.last - a.first; ++i) {
    const char x = a.quoted ? a.first[i] : lower(a.first[i]);
    const char y = b.quoted ? b.first[i] : lower(b.first[i]);
    if (x != y) return false;
  }
  return true;
}

/// Takes off the parentheses that enclose the whole text.
constexpr void strip(const char*& first, const char*& last) {
  for (;;) {
    const token open = next(first, last);
    if (open.empty() || !open.is('(')) return;
    int depth = 0;
    token t = open;
    for (; !t.empty(); t = next(t.last, last)) {
      if (t.is('(')) ++depth;
      if (t.is(')') && --depth == 0) break;
    }
    if (t.empty() || !next(t.last, last).empty()) return;
    first = open.last;
    last = t.first;
  }
}

/// An identifier in double quotes, each one inside doubled.
constexpr bool is_quoted_name(const token& t, const char* name) {
  if (!t.quoted || *t.first != '"') return false;
  const char* p = t.first + 1;
  for (; *name != '\0'; ++name) {
    if (p >= t.last - 1 || *p != *name) return false;
    p += *p == '"' ? 2 : 1;
  }
  return p == t.last - 1;
}
constexpr bool is_word(const token& t, const char* name) {
  if (t.quoted) return false;
  const char* p = t.first;
  while (p != t.last && *name != '\0' && lower(*p) == lower(*name)) ++p, ++name;
  return p == t.last && *name == '\0';
}

}  // namespace sql_tokens

/// Whether the text has the name as a word or a quoted identifier: an answer that may be yes too often (a function of
/// that name). No text mentions nothing.
constexpr bool mentions(const char* sql, const char* name) {
  if (sql == nullptr) return false;
  const char* const end = sql + __builtin_strlen(sql);
  for (auto t = sql_tokens::next(sql, end); !t.empty(); t = sql_tokens::next(t.last, end))
    if (sql_tokens::is_quoted_name(t, name) || sql_tokens::is_word(t, name)) return true;
  return false;
}

/// Whether the text has the name where a column's can stand: not before a parenthesis or a constant (a function, a
/// type), nor behind a cast.
constexpr bool names_column(const char* sql, const char* name) {
  if (sql == nullptr) return false;
  const char* const end = sql + __builtin_strlen(sql);
  bool is_type = false;
  for (auto t = sql_tokens::next(sql, end); !t.empty(); t = sql_tokens::next(t.last, end)) {
    const bool is_name = sql_tokens::is_quoted_name(t, name) || sql_tokens::is_word(t, name);
    const auto after = is_name ? sql_tokens::next(t.last, end) : sql_tokens::token{};
    if (is_name && !is_type && !after.is('(') && !(after.quoted && *after.first == '\'')) return true;
    is_type = t.is(':') || sql_tokens::is_word(t, "as");
  }
  return false;
}

/// Same tokens, or both not given.
constexpr bool same_sql(const char* left, const char* right) {
  if (left == nullptr || right == nullptr) return left == nullptr && right == nullptr;
  if (same_name(left, right)) return true;
  const char* left_end = left + __builtin_strlen(left);
  const char* right_end = right + __builtin_strlen(right);
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

}  // namespace cupel::schema
