// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which of its types PostgreSQL casts to which, explicitly (manual, CREATE CAST; the catalog pg_cast). Where it has no
// cast, an ALTER COLUMN … TYPE fails on every database, also where the table has no rows.
#include <cupel/schema/type.hpp>

namespace cupel::dialect::postgresql {

enum class type_group { whole, fraction, text, moment, boolean, json, other };

constexpr type_group group_of(schema::type_kind kind) {
  using enum schema::type_kind;
  switch (kind) {
    case smallint:
    case integer:
    case bigint: return type_group::whole;
    case real:
    case double_precision:
    case numeric: return type_group::fraction;
    case text:
    case varchar:
    case character: return type_group::text;
    case date:
    case time_of_day:
    case timestamp:
    case timestamptz: return type_group::moment;
    case boolean: return type_group::boolean;
    case json:
    case jsonb: return type_group::json;
    default: return type_group::other;
  }
}

constexpr bool is_number(schema::type_kind kind) {
  return group_of(kind) == type_group::whole || group_of(kind) == type_group::fraction;
}

/// Of one value. Every type goes to text and from it; what a custom type goes to nobody here knows.
constexpr bool has_cast(schema::type_kind from, schema::type_kind to) {
  using enum schema::type_kind;
  const type_group before = group_of(from);
  const type_group after = group_of(to);
  if (from == to || from == custom || to == custom) return true;
  if (before == type_group::text || after == type_group::text) return true;
  if (is_number(from)) return is_number(to) || to == boolean;
  if (from == boolean) return is_number(to);
  if (before == type_group::json)
    return after == type_group::json || (from == jsonb && (is_number(to) || to == boolean));
  if (from == time_of_day || to == date)
    return to == interval || (to == date && (from == timestamp || from == timestamptz));
  if (before == type_group::moment) return after == type_group::moment && (from != date || to != time_of_day);
  return from == interval && to == time_of_day;
}

/// Of a column; arrays are cast element by element, and one array of pgvector's is a vector.
constexpr bool has_cast(const schema::type& from, const schema::type& to) {
  using enum schema::type_kind;
  const bool array_before = from.dimensions > 0;
  const bool array_after = to.dimensions > 0;
  if (array_before != array_after) {
    const schema::type& one = array_before ? to : from;
    return group_of(one.kind) == type_group::text || one.kind == custom || one.kind == vector;
  }
  // By way of integer one value can go between boolean and any number; an array cannot.
  const bool by_integer =
      array_before && (from.kind == boolean) != (to.kind == boolean) && (is_number(from.kind) || is_number(to.kind));
  return has_cast(from.kind, to.kind) && (!by_integer || from.kind == integer || to.kind == integer);
}

}  // namespace cupel::dialect::postgresql
