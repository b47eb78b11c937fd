// SPDX-License-Identifier: Apache-2.0
#pragma once
// How the values of a column go from one type to another when its table is made anew, with the meaning of PostgreSQL's
// cast: what would fail there fails here, in words, and is not made into 0.
#include <cupel/dialect/sqlite/ddl/type.hpp>
#include <optional>
#include <string>

namespace cupel::dialect::sqlite {

struct conversion {
  std::string select;      ///< the expression over the old column
  std::string guard;       ///< what must hold of every value that is not NULL, or empty
  std::string guard_text;  ///< what is wrong where it does not hold
};

namespace detail {

/// What a type's values look like in the file.
enum class form { boolean, integer, scaled, real, decimal_text, text, timestamp, timestamptz, date, other };

constexpr form form_of(const schema::type& t) {
  using enum schema::type_kind;
  switch (t.kind) {
    case boolean: return form::boolean;
    case smallint:
    case integer:
    case bigint: return form::integer;
    case real:
    case double_precision: return form::real;
    case numeric: return is_scaled(t) ? form::scaled : form::decimal_text;
    case schema::type_kind::text:
    case varchar:
    case character:
    case enumeration: return form::text;
    case schema::type_kind::timestamp: return form::timestamp;
    case schema::type_kind::timestamptz: return form::timestamptz;
    case schema::type_kind::date: return form::date;
    default: return form::other;
  }
}

inline std::string power_of_ten(int exponent) {
  return '1' + std::string(static_cast<std::size_t>(exponent), '0');
}

/// A count of 10^-from as a count of 10^-to, rounded half away from zero as PostgreSQL's numeric is.
inline std::string rescaled(const std::string& c, int from, int to) {
  if (to == from) return c;
  if (to > from) return c + " * " + power_of_ten(to - from);
  const std::string step = power_of_ten(from - to);
  const std::string half = '5' + step.substr(2);
  return "(" + c + " + CASE WHEN " + c + " < 0 THEN -" + half + " ELSE " + half + " END) / " + step;
}

inline std::string scaled_text(const std::string& c, int scale) {
  if (scale == 0) return "CAST(" + c + " AS TEXT)";
  const std::string unit = power_of_ten(scale);
  return "CASE WHEN " + c + " < 0 THEN '-' ELSE '' END || (abs(" + c + ") / " + unit + ") || '.' || printf('%0"
         + std::to_string(scale) + "d', abs(" + c + ") % " + unit + ")";
}

inline std::optional<conversion> to_number(const std::string& c, form from, const schema::type& was,
                                           const schema::type& to) {
  const form into = form_of(to);
  const bool texts = from == form::text || from == form::decimal_text;
  const std::string number = "json_valid(" + c + ") AND json_type(" + c + ") IN ('integer', 'real')";
  const std::string as_real =
      from == form::scaled && was.scale > 0 ? c + " / " + power_of_ten(was.scale) + ".0" : "CAST(" + c + " AS REAL)";
  const int scale = into == form::scaled ? to.scale : 0;
  if (into == form::real) {
    if (texts) return conversion{as_real, number, "a text is no number"};
    return conversion{as_real, {}, {}};
  }
  if (into == form::decimal_text) {
    if (from == form::scaled) return conversion{scaled_text(c, was.scale), {}, {}};
    if (from == form::text) return conversion{c, number, "a text is no number"};
    return conversion{"CAST(" + c + " AS TEXT)", {}, {}};
  }
  // integer or scaled
  if (from == form::boolean || from == form::integer) return conversion{rescaled(c, 0, scale), {}, {}};
  if (from == form::scaled) return conversion{rescaled(c, was.scale, scale), {}, {}};
  const std::string times = scale > 0 ? " * " + power_of_ten(scale) + ".0" : "";
  if (from == form::real) return conversion{"CAST(round(" + c + times + ") AS INTEGER)", {}, {}};
  if (into == form::integer && from == form::text)
    return conversion{"CAST(" + c + " AS INTEGER)", "CAST(CAST(" + c + " AS INTEGER) AS TEXT) = trim(" + c + ")",
                      "a text is no integer"};
  if (into == form::scaled && to.length > 15) return std::nullopt;  // more digits than a double keeps exactly
  return conversion{"CAST(round(" + as_real + times + ") AS INTEGER)", number, "a text is no number"};
}

inline std::optional<conversion> to_moment(const std::string& c, form from, form into) {
  const char* const zone = into == form::timestamptz ? "Z" : "";
  if (into == form::date) {
    if (from == form::timestamp || from == form::timestamptz) return conversion{"substr(" + c + ", 1, 10)", {}, {}};
    return conversion{c, "date(" + c + ") = " + c, "a text is no date"};
  }
  if (from == form::date) return conversion{c + " || 'T00:00:00.000000" + zone + "'", {}, {}};
  if (from == form::timestamp) return conversion{c + " || 'Z'", {}, {}};
  if (from == form::timestamptz) return conversion{"rtrim(" + c + ", 'Z')", {}, {}};
  const std::string pair = "[0-9][0-9]";
  const std::string stands = c + " GLOB '" + pair + pair + '-' + pair + '-' + pair + 'T' + pair + ':' + pair + ':'
                             + pair + '.' + pair + pair + pair + zone + "'";
  return conversion{
      "CASE WHEN " + stands + " THEN " + c + " ELSE strftime('%Y-%m-%dT%H:%M:%f000" + zone + "', " + c + ") END",
      stands + " OR (length(" + c + ") <= 23 AND julianday(" + c + ") IS NOT NULL)",
      "a text is no timestamp, or has more than three digits of a second"};
}

}  // namespace detail

/// Nothing where there is no conversion that keeps the meaning.
inline std::optional<conversion> convert(const char* column, const schema::type& from, const schema::type& to) {
  using detail::form;
  const std::string c = quoted(column);
  const form before = detail::form_of(from);
  const form after = detail::form_of(to);
  if (before == after && before == form::scaled) return conversion{detail::rescaled(c, from.scale, to.scale), {}, {}};
  if (before == after && before != form::other) return conversion{c, {}, {}};
  using enum schema::type_kind;
  const bool both_json = (from.kind == json || from.kind == jsonb) && (to.kind == json || to.kind == jsonb);
  if (both_json || from == to) return conversion{c, {}, {}};

  const bool number_before = before == form::boolean || before == form::integer || before == form::scaled
                             || before == form::real || before == form::decimal_text || before == form::text;
  const bool moment_before = before == form::timestamp || before == form::timestamptz || before == form::date;
  switch (after) {
    case form::integer:
    case form::scaled:
    case form::real:
    case form::decimal_text: return number_before ? detail::to_number(c, before, from, to) : std::nullopt;
    case form::boolean:
      if (before == form::integer) return conversion{c + " <> 0", {}, {}};
      if (before == form::text) {
        const std::string yes = "lower(" + c + ") IN ('t', 'true', 'y', 'yes', 'on', '1')";
        return conversion{yes, yes + " OR lower(" + c + ") IN ('f', 'false', 'n', 'no', 'off', '0')",
                          "a text is no boolean"};
      }
      return std::nullopt;
    case form::text:
      if (before == form::boolean)
        return conversion{"CASE " + c + " WHEN 1 THEN 'true' WHEN 0 THEN 'false' END", {}, {}};
      if (before == form::scaled) return conversion{detail::scaled_text(c, from.scale), {}, {}};
      if (from.kind == bytes) return std::nullopt;
      return conversion{before == form::integer || before == form::real ? "CAST(" + c + " AS TEXT)" : c, {}, {}};
    case form::timestamp:
    case form::timestamptz:
    case form::date:
      return moment_before || before == form::text ? std::optional{detail::to_moment(c, before, after)} : std::nullopt;
    case form::other: break;
  }
  if (to.kind == time_of_day && (before == form::timestamp || before == form::timestamptz))
    return conversion{"substr(" + c + ", 12, 15)", {}, {}};
  if (before != form::text) return std::nullopt;
  if (to.kind == uuid) return conversion{"lower(" + c + ")", {}, {}};  // its CHECK stands guard
  if (to.kind == json || to.kind == jsonb) return conversion{c, {}, {}};
  if (to.kind == bytes) return conversion{"CAST(" + c + " AS BLOB)", {}, {}};
  return std::nullopt;
}

}  // namespace cupel::dialect::sqlite
