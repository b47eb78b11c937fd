// SPDX-License-Identifier: Apache-2.0
#pragma once
// SQL of the author's that names a decimal column. SQLite keeps it as an integer in units of its scale, or as a text
// where it has more than 18 digits, so there `price < 100` would ask for less than 1.00: what would mean something else
// than on PostgreSQL is refused.
#include <cupel/dialect/sqlite/ddl/default_value.hpp>
#include <cupel/dialect/sqlite/ddl/type.hpp>
#include <cupel/schema/sql_text.hpp>
#include <cupel/schema/state.hpp>

namespace cupel::dialect::sqlite {

inline constexpr const char* misread_decimal =
    "SQLite keeps a decimal as an integer in units of its scale, or as a text: SQL may ask there whether it is NULL, "
    "and "
    "compare one of up to 18 digits with 0 or with one of the same scale";

template <class Columns> class decimal_search {
 public:
  constexpr decimal_search(const Columns& columns, const char* sql)
      : columns_{columns}, end_{sql + __builtin_strlen(sql)}, at_{sql} {}

  /// Whether a decimal stands where it would be misread.
  constexpr bool finds() {
    for (step(); !now_.empty(); step()) {
      const schema::column* const one = decimal(now_);
      if (one != nullptr && !is_asked_for_null() && !is_compared(*one)) return true;
    }
    return false;
  }

 private:
  using token = schema::sql_tokens::token;

  constexpr token behind(const token& t) const { return schema::sql_tokens::next(t.last, end_); }
  constexpr void step() {
    before_[3] = before_[2];
    before_[2] = before_[1];
    before_[1] = before_[0];
    before_[0] = now_;
    now_ = schema::sql_tokens::next(at_, end_);
    at_ = now_.last;
  }
  /// A sign of comparison is one token or two.
  static constexpr bool is_sign(const token& t) { return t.is('<') || t.is('>') || t.is('=') || t.is('!'); }
  static constexpr bool is_joint(const token& t) {
    return schema::sql_tokens::is_word(t, "and") || schema::sql_tokens::is_word(t, "or");
  }
  static constexpr bool opens(const token& t) {
    return t.empty() || t.is('(') || is_joint(t) || schema::sql_tokens::is_word(t, "not");
  }
  static constexpr bool closes(const token& t) { return t.empty() || t.is(')') || is_joint(t); }

  /// The column of the name, where it is a decimal with digits behind the point or one that is kept as a text.
  constexpr const schema::column* decimal(const token& t) const {
    for (const schema::column& c : columns_)
      if (c.type.kind == schema::type_kind::numeric && (c.type.scale > 0 || !is_scaled(c.type))
          && (schema::sql_tokens::is_quoted_name(t, c.name) || schema::sql_tokens::is_word(t, c.name)))
        return &c;
    return nullptr;
  }
  constexpr bool goes_with(const schema::column& one, const token& t) const {
    if (!is_scaled(one.type)) return false;
    if (schema::sql_tokens::is_word(t, "0")) return true;
    const schema::column* const other = decimal(t);
    return other != nullptr && is_scaled(other->type) && other->type.scale == one.type.scale;
  }
  constexpr bool is_asked_for_null() const {
    return opens(before_[0]) && schema::sql_tokens::is_word(behind(now_), "is");
  }
  constexpr bool is_compared(const schema::column& one) const {
    const token after = behind(now_);
    if (opens(before_[0]) && is_sign(after)) {
      const token second = behind(after);
      const token right = is_sign(second) ? behind(second) : second;
      return goes_with(one, right) && closes(behind(right));
    }
    if (!is_sign(before_[0]) || !closes(after)) return false;
    const int left = is_sign(before_[1]) ? 2 : 1;
    return goes_with(one, before_[left]) && opens(before_[left + 1]);
  }

  const Columns& columns_;
  const char* end_;
  const char* at_;
  token now_{};
  token before_[4]{};
};

/// nullptr where all decimals of the columns are read in the SQL as what they are, or there is no SQL.
template <class Columns> constexpr const char* misreads_decimals(const Columns& columns, const char* sql) {
  return sql != nullptr && decimal_search<Columns>{columns, sql}.finds() ? misread_decimal : nullptr;
}

/// The same of all SQL of a column: a decimal's own must not be computed, nor have an expression as its default.
template <class Columns> constexpr const char* misreads_decimals(const Columns& columns, const schema::column& c) {
  const bool is_decimal = c.type.kind == schema::type_kind::numeric && c.type.scale > 0;
  if (is_decimal && (c.computed.expression != nullptr || !has_constant_default(c))) return misread_decimal;
  return misreads_decimals(columns, c.computed.expression);
}

/// The same of all SQL of a table.
inline const char* misreads_decimals(const schema::table_state& t) {
  const char* found = nullptr;
  const auto ask = [&](const char* reason) { found = found == nullptr ? reason : found; };
  for (const schema::column& c : t.columns) ask(misreads_decimals(t.columns, c));
  for (const schema::check_state& c : t.checks) ask(misreads_decimals(t.columns, c.expression.sql));
  for (const schema::index_state& i : t.indexes) {
    ask(misreads_decimals(t.columns, i.where.sql));
    for (std::uint32_t k = 0; k < i.keys.size(); ++k)
      if (i.def->on.begin()[k].is_expression) ask(misreads_decimals(t.columns, i.keys[k]));
  }
  return found;
}

}  // namespace cupel::dialect::sqlite
