// SPDX-License-Identifier: Apache-2.0
#pragma once
// SQL text as tokens: words, quoted texts and identifiers, single characters. White space and comments stand between
// them (PostgreSQL manual, 4.1 Lexical Structure; https://www.sqlite.org/lang_expr.html).
//
//   for (auto t = sql_tokens::next(sql, end); !t.empty(); t = sql_tokens::next(t.last, end)) …
#include <cstddef>
#include <cupel/schema/sql_keywords.hpp>

namespace cupel::schema::sql_tokens {

constexpr bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

/// What a byte is: to look it up costs a compiler a fifth of asking.
struct byte_table {
  bool is_word[256]{};
  constexpr byte_table() {
    for (int c = 0; c < 256; ++c)
      is_word[c] = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$'
                   || c >= 0x80;
  }
};
inline constexpr byte_table bytes;

constexpr bool is_word(char c) {
  return bytes.is_word[static_cast<unsigned char>(c)];
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
    if (bytes.is_word[static_cast<unsigned char>(*p)]) return p;
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

/// Behind the text that begins at `p` with a quote, which a doubled one does not end. `escapes`: nor one behind a
/// backslash.
constexpr const char* behind_quoted(const char* p, const char* end, bool escapes) {
  const char quote = *p++;
  while (p != end) {
    if (escapes && *p == '\\' && p + 1 != end) {
      p += 2;
    } else if (*p != quote) {
      ++p;
    } else if (p + 1 != end && p[1] == quote) {
      p += 2;
    } else {
      return p + 1;
    }
  }
  return p;
}

/// Behind $tag$ … $tag$, which PostgreSQL has; `p` where no such text begins there (manual, 4.1.2.4).
constexpr const char* behind_dollars(const char* p, const char* end) {
  const char* tag = p + 1;
  if (tag != end && *tag >= '0' && *tag <= '9') return p;  // a parameter
  while (tag != end && is_word(*tag) && *tag != '$') ++tag;
  if (tag == end || *tag != '$') return p;
  const std::ptrdiff_t size = tag + 1 - p;
  for (const char* close = tag + 1; end - close >= size; ++close) {
    std::ptrdiff_t i = 0;
    while (i < size && close[i] == p[i]) ++i;
    if (i == size) return close + size;
  }
  return end;
}

constexpr token next(const char* p, const char* end) {
  p = skip_space_and_comments(p, end);
  token t{p, p, false};
  if (p == end) return t;
  if (*p == '\'' || *p == '"') {
    p = behind_quoted(p, end, false);
    t.quoted = true;
  } else if ((*p == 'E' || *p == 'e') && p + 1 != end && p[1] == '\'') {
    p = behind_quoted(p + 1, end, true);
    t.quoted = true;
  } else if (*p == '$' && behind_dollars(p, end) != p) {
    p = behind_dollars(p, end);
    t.quoted = true;
  } else if (is_word(*p)) {
    while (p != end && bytes.is_word[static_cast<unsigned char>(*p)]) ++p;
  } else {
    ++p;
  }
  t.last = p;
  return t;
}

/// A name in quotes that means the same without them.
constexpr bool is_plain(const token& t) {
  return t.quoted && *t.first == '"' && t.last - t.first > 2 && is_plain_name(t.first + 1, t.last - 1);
}
constexpr token without_quotes(const token& t) {
  return {t.first + 1, t.last - 1, false};
}

constexpr bool same(const token& a, const token& b) {
  if (a.quoted != b.quoted) {
    const token& quoted = a.quoted ? a : b;
    return is_plain(quoted) && same(without_quotes(quoted), a.quoted ? b : a);
  }
  if (a.last - a.first != b.last - b.first) return false;
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

}  // namespace cupel::schema::sql_tokens
