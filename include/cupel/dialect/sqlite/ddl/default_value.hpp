// SPDX-License-Identifier: Apache-2.0
#pragma once
// A default's text on SQLite. The portable words now(), current_timestamp, gen_random_uuid(), true and false become
// what the column's type stores; a constant may carry PostgreSQL's cast ('{}'::jsonb); anything else stands as written.
#include <cupel/dialect/sqlite/ddl/type.hpp>
#include <cupel/schema/column.hpp>
#include <cupel/schema/sql_text.hpp>
#include <cupel/types/error.hpp>
#include <string>
#include <string_view>

namespace cupel::dialect::sqlite {

struct default_value {
  std::string text;       ///< what follows DEFAULT
  bool constant = false;  ///< ALTER TABLE ADD COLUMN takes only constants where there are rows
};

namespace detail {

/// The clock in the form that the type is kept in: six digits, of which SQLite knows three; UTC.
constexpr const char* clock_text(schema::type_kind kind) {
  using enum schema::type_kind;
  switch (kind) {
    case timestamptz: return "(strftime('%Y-%m-%dT%H:%M:%f000Z', 'now'))";
    case date: return "(strftime('%Y-%m-%d', 'now'))";
    case time_of_day: return "(strftime('%H:%M:%f000', 'now'))";
    default: return "(strftime('%Y-%m-%dT%H:%M:%f000', 'now'))";
  }
}

/// Version 4, variant 1 (RFC 9562, 5.4), from SQLite's random numbers.
inline constexpr const char* random_uuid =
    "(lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-' || "
    "substr('89ab', (random() & 3) + 1, 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))))";

/// Whether the text is a decimal constant of at most `scale` digits behind the point, apart from zeros.
constexpr bool fits_scale(std::string_view text, int scale) {
  bool digit = false;
  int places = -1;
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) text.remove_prefix(1);
  for (const char c : text) {
    if (c == '.' && places < 0) {
      places = 0;
      continue;
    }
    if (c < '0' || c > '9' || (places >= scale && c != '0')) return false;
    digit = digit || places < scale;
    if (places >= 0) ++places;
  }
  return digit;
}

/// A decimal constant in units of 10^-scale, "12.5" → "1250"; empty where `text` is none or has more digits.
inline std::string scaled_constant(std::string_view text, int scale) {
  if (!fits_scale(text, scale)) return {};
  std::string digits;
  int places = -1;
  for (const char c : text) {
    if (c == '.') {
      places = 0;
    } else if (c == '-' || (c >= '0' && places < scale)) {
      digits += c;
      if (places >= 0) ++places;
    }
  }
  for (int place = places < 0 ? 0 : places; place < scale; ++place) digits += '0';
  const std::size_t first = digits.front() == '-' ? 1 : 0;
  while (digits.size() > first + 1 && digits[first] == '0') digits.erase(first, 1);
  return digits;
}

/// Takes the digits off the front of a text; how many they are.
constexpr std::size_t take_digits(std::string_view& text) {
  std::size_t count = 0;
  while (count < text.size() && text[count] >= '0' && text[count] <= '9') ++count;
  text.remove_prefix(count);
  return count;
}
constexpr void take_sign(std::string_view& text) {
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) text.remove_prefix(1);
}

/// A signed-number of SQLite's (lang_expr.html, numeric-literal), apart from hexadecimal ones: "-12", "1.5", "1e+05".
constexpr bool is_number(std::string_view text) {
  take_sign(text);
  std::size_t digits = take_digits(text);
  if (!text.empty() && text.front() == '.') {
    text.remove_prefix(1);
    digits += take_digits(text);
  }
  if (digits == 0) return false;
  if (text.empty()) return true;
  if (text.front() != 'e' && text.front() != 'E') return false;
  text.remove_prefix(1);
  take_sign(text);
  return take_digits(text) > 0 && text.empty();
}

constexpr std::string_view trimmed(std::string_view text) {
  while (!text.empty() && schema::sql_tokens::is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && schema::sql_tokens::is_space(text.back())) text.remove_suffix(1);
  return text;
}

/// The one string constant that the text is, apart from casts behind it, with its quotes; or empty.
constexpr std::string_view string_constant(std::string_view text) {
  if (text.empty() || text.front() != '\'') return {};
  const char* const end = text.data() + text.size();
  const auto first = schema::sql_tokens::next(text.data(), end);
  const std::string_view constant{first.first, static_cast<std::size_t>(first.last - first.first)};
  auto t = schema::sql_tokens::next(first.last, end);
  if (!t.empty() && (!t.is(':') || t.last == end || *t.last != ':')) return {};
  for (; !t.empty(); t = schema::sql_tokens::next(t.last, end))
    if (t.quoted
        || !(schema::sql_tokens::is_word(*t.first)
             || std::string_view{":()[],"}.find(*t.first) != std::string_view::npos))
      return {};
  return constant;
}

/// The text between the quotes of a constant, or the text itself.
constexpr std::string_view constant_value(std::string_view text) {
  const auto constant = string_constant(text);
  return constant.empty() ? text : constant.substr(1, constant.size() - 2);
}

}  // namespace detail

/// One that is not given is constant, too.
constexpr bool has_constant_default(const schema::column& c) {
  if (c.default_sql == nullptr || schema::same_sql(c.default_sql, "null")) return true;
  const auto text = detail::trimmed(c.default_sql);
  return detail::is_number(text) || !detail::string_constant(text).empty();
}

/// Whether a numeric that SQLite counts in units of its scale holds the default, where that is a constant.
constexpr bool holds_default(const schema::column& c) {
  if (c.default_sql == nullptr || !is_scaled(c.type) || schema::same_sql(c.default_sql, "null")) return true;
  return !has_constant_default(c)
         || detail::fits_scale(detail::constant_value(detail::trimmed(c.default_sql)), c.type.scale);
}

/// Throws `usage_error` where the column does not hold it.
inline default_value default_text(const schema::column& c) {
  using schema::same_sql;
  const std::string text{detail::trimmed(c.default_sql)};
  const char* const sql = text.c_str();
  for (const char* const clock : {"now()", "current_timestamp", "localtimestamp", "current_date", "current_time",
                                  "localtime", "transaction_timestamp()", "statement_timestamp()"})
    if (same_sql(sql, clock)) return {detail::clock_text(c.type.kind), false};
  if (same_sql(sql, "gen_random_uuid()")) return {detail::random_uuid, false};
  if (same_sql(sql, "true")) return {"1", true};
  if (same_sql(sql, "false")) return {"0", true};
  if (same_sql(sql, "null")) return {"NULL", true};

  const std::string constant{detail::string_constant(text)};
  if (!holds_default(c))  // refused before, where there is a place to tell (refusal.hpp)
    throw usage_error{"column '" + std::string{c.name} + "': the default " + text + " does not fit its numeric type"};
  if (is_scaled(c.type))
    if (const std::string scaled = detail::scaled_constant(detail::constant_value(text), c.type.scale); !scaled.empty())
      return {scaled, true};
  if (!constant.empty()) return {constant, true};
  if (detail::is_number(text)) return {text, true};
  return {'(' + text + ')', false};
}

}  // namespace cupel::dialect::sqlite
