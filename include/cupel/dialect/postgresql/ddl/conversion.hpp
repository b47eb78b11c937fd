// SPDX-License-Identifier: Apache-2.0
#pragma once
// The USING of ALTER COLUMN … TYPE where the author gave none: needed where PostgreSQL has no implicit or assignment
// cast (manual, CREATE CAST and pg_cast), and wherever its cast would ask for the session's time zone. A timestamp
// without zone is taken as UTC, as it is on SQLite.
#include <cupel/dialect/identifier.hpp>
#include <cupel/dialect/postgresql/ddl/cast.hpp>
#include <cupel/dialect/postgresql/ddl/type.hpp>

namespace cupel::dialect::postgresql {

/// The expression, or empty where the plain ALTER does it.
inline std::string conversion(const std::string& column, const schema::type& from, const schema::type& to) {
  using enum schema::type_kind;
  const std::string cast = "::" + type_text(to);
  const bool by_text = from.kind == to.kind && (from.kind == custom || from.kind == enumeration);
  if (from.dimensions != to.dimensions || from.dimensions > 0) {
    if (from.kind == enumeration && by_text && from.dimensions == to.dimensions) return column + "::text[]" + cast;
    return from.kind == to.kind && from.dimensions == to.dimensions ? std::string{} : column + cast;
  }
  if (from.kind == to.kind) return by_text ? column + "::text" + cast : std::string{};

  const type_group before = group_of(from.kind);
  const type_group after = group_of(to.kind);
  if (after == type_group::text) return {};
  const bool number_before = is_number(from.kind);
  const bool number_after = is_number(to.kind);
  if (number_before && number_after) return {};
  if (before == type_group::json && after == type_group::json) return {};
  // There is a cast between boolean and integer, and none between boolean and any other number.
  if ((before == type_group::boolean && number_after) || (number_before && after == type_group::boolean))
    return column + "::integer" + (to.kind == integer ? "" : cast);
  if (before == type_group::moment && after == type_group::moment) {
    if (from.kind == timestamptz) return "(" + column + " AT TIME ZONE 'UTC')" + (to.kind == timestamp ? "" : cast);
    if (to.kind == timestamptz) return column + (from.kind == timestamp ? "" : "::timestamp") + " AT TIME ZONE 'UTC'";
    if (from.kind == timestamp || to.kind == timestamp) return {};
  }
  return column + cast;
}

}  // namespace cupel::dialect::postgresql
