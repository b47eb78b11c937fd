// SPDX-License-Identifier: Apache-2.0
#pragma once
// A type in the words of a migration source: varchar(100), array_of(text), custom("ltree"). For messages and for the
// sources that the tool writes; a database's spelling stands in dialect/<database>/ddl/type.hpp.
#include <cupel/schema/text_buffer.hpp>
#include <cupel/schema/type.hpp>

namespace cupel::schema {

constexpr const char* word(type_kind kind) {
  switch (kind) {
    case type_kind::unknown: return "unknown";
    case type_kind::boolean: return "boolean";
    case type_kind::smallint: return "smallint";
    case type_kind::integer: return "integer";
    case type_kind::bigint: return "bigint";
    case type_kind::real: return "real";
    case type_kind::double_precision: return "double_precision";
    case type_kind::numeric: return "numeric";
    case type_kind::text: return "text";
    case type_kind::varchar: return "varchar";
    case type_kind::character: return "character";
    case type_kind::bytes: return "bytes";
    case type_kind::date: return "date";
    case type_kind::time_of_day: return "time_of_day";
    case type_kind::timestamp: return "timestamp";
    case type_kind::timestamptz: return "timestamptz";
    case type_kind::interval: return "interval";
    case type_kind::uuid: return "uuid";
    case type_kind::json: return "json";
    case type_kind::jsonb: return "jsonb";
    case type_kind::vector: return "vector";
    case type_kind::custom: return "custom";
    case type_kind::enumeration: return "enumeration";
  }
  return "unknown";
}

constexpr void write(text_buffer& out, const type& t) {
  for (std::int32_t i = 0; i < t.dimensions; ++i) out << "array_of(";
  out << word(t.kind);
  switch (t.kind) {
    case type_kind::varchar:
      out << "(";
      if (t.length > 0) out << t.length;
      out << ")";
      break;
    case type_kind::numeric:
      out << "(";
      if (t.length > 0) out << t.length << ", " << t.scale;
      out << ")";
      break;
    case type_kind::character:
    case type_kind::vector: out << "(" << t.length << ")"; break;
    case type_kind::custom:
    case type_kind::enumeration: out << "(\"" << t.name << "\")"; break;
    default: break;
  }
  for (std::int32_t i = 0; i < t.dimensions; ++i) out << ")";
}

}  // namespace cupel::schema
