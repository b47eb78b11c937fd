// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where SQL text names a column, and the text after the column got another name: ALTER TABLE … RENAME COLUMN carries it
// into checks, computed columns and indexes on both databases.
//
//   names_column("price > 0", "price")            → true
//   renamed_text({"price > 0"}, "price", "net")   → "net > 0"
#include <cupel/schema/current_text.hpp>
#include <cupel/schema/name.hpp>
#include <cupel/schema/sql_tokens.hpp>

namespace cupel::schema {

/// The places of a text that name a column, one after another. A word does where a column's name can stand: not before
/// a parenthesis or a constant (a function, a type), nor behind a cast or in front of the FROM of extract().
class column_in_text {
 public:
  /// `quoted_only`: words without quotes are another column, which is told from this one by its case. So it is with a
  /// keyword.
  constexpr column_in_text(const current_text& text, const char* name, bool quoted_only = false)
      : sql_(text.sql),
        at_(text.sql),
        end_(text.end()),
        name_(name),
        quoted_only_(quoted_only || is_keyword(name, name + __builtin_strlen(name))) {}

  /// Empty where there is no further one.
  constexpr sql_tokens::token next() {
    for (;;) {
      const sql_tokens::token t = sql_tokens::next(at_, end_);
      if (t.empty()) return t;
      const bool is_other = is_other_;
      at_ = t.last;
      look_at(t);
      if (is_other
          || !(t.quoted ? sql_tokens::is_quoted_name(t, name_) : !quoted_only_ && sql_tokens::is_word(t, name_)))
        continue;
      const sql_tokens::token after = sql_tokens::next(t.last, end_);
      if (!after.is('(') && !(after.quoted && *after.first != '"')) return t;
    }
  }

 private:
  /// Is the word behind `t` no column: a type, or a field as in extract(year FROM …)?
  constexpr void look_at(const sql_tokens::token& t) {
    const std::ptrdiff_t size = t.last - t.first;
    is_other_ = size == 1
                    ? (*t.first == ':' && t.first != sql_ && t.first[-1] == ':') || (*t.first == '(' && in_extract_)
                : size == 2 ? sql_tokens::is_word(t, "as")
                            : false;
    in_extract_ = size == 7 && sql_tokens::is_word(t, "extract");
  }

  const char* sql_;
  const char* at_;
  const char* end_;
  const char* name_;
  bool quoted_only_;
  bool is_other_ = false;
  bool in_extract_ = false;
};

/// Does the text have the name's last two characters somewhere, in either case? Where it has not, a compiler need not
/// take it apart.
constexpr bool may_name(const current_text& text, const char* name) {
  if (text.is_made) return true;
  const auto has = [&](char c) {
    const char lower = sql_tokens::lower(c);
    if (__builtin_strchr(text.sql, lower) != nullptr) return true;
    return lower >= 'a' && lower <= 'z' && __builtin_strchr(text.sql, lower - 'a' + 'A') != nullptr;
  };
  const std::size_t length = __builtin_strlen(name);
  return length < 2 || (has(name[length - 1]) && has(name[length - 2]));
}

/// No text names nothing.
constexpr bool names_column(const current_text& text, const char* name) {
  return text.sql != nullptr && may_name(text, name) && !column_in_text(text, name).next().empty();
}
constexpr bool names_column(const char* sql, const char* name) {
  return sql != nullptr && names_column(current_text{sql, true}, name);
}

/// The name as it stands in SQL text: in quotes where it needs them.
class written_name {
 public:
  constexpr explicit written_name(const char* name)
      : name_(name), length_(__builtin_strlen(name)), plain_(is_plain_name(name, name + length_)) {}

  constexpr std::size_t size() const {
    if (plain_) return length_;
    std::size_t size = length_ + 2;
    for (const char* p = name_; *p != '\0'; ++p)
      if (*p == '"') ++size;
    return size;
  }
  /// Returns the end.
  constexpr char* write(char* out) const {
    if (!plain_) *out++ = '"';
    for (const char* p = name_; *p != '\0'; ++p) {
      *out++ = *p;
      if (*p == '"') *out++ = '"';
    }
    if (!plain_) *out++ = '"';
    return out;
  }

 private:
  const char* name_;
  std::size_t length_;
  bool plain_;
};

/// The text with the column under its new name, made with new[]; nullptr where it does not name the column.
/// `quoted_only` as above.
constexpr char* renamed_text(const current_text& text, const char* from, const char* to, bool quoted_only = false) {
  column_in_text places(text, from, quoted_only);
  auto t = places.next();
  if (t.empty()) return nullptr;
  const written_name name(to);
  std::size_t size = static_cast<std::size_t>(text.end() - text.sql) + 1;
  for (; !t.empty(); t = places.next()) size += name.size() - static_cast<std::size_t>(t.last - t.first);
  char* const result = new char[size]{};
  char* out = result;
  const char* copied = text.sql;
  column_in_text again(text, from, quoted_only);
  for (t = again.next(); !t.empty(); t = again.next()) {
    while (copied != t.first) *out++ = *copied++;
    out = name.write(out);
    copied = t.last;
  }
  while (*copied != '\0') *out++ = *copied++;
  return result;
}

}  // namespace cupel::schema
