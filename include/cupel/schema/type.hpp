// SPDX-License-Identifier: Apache-2.0
#pragma once
// The type of a column, and the words that make one.
//
//   column{.name = "email", .type = varchar(255)}       column{.name = "price", .type = numeric(10, 2)}
//   column{.name = "tags", .type = array_of(text)}      column{.name = "path", .type = custom("ltree")}
//   column{.name = "role", .type = enumeration("role")}
//
// The words avoid the names of <ctime>, <string> and <strings.h> (time, string, index): `time_of_day`,
// `double_precision`, `character(n)`. How each is spelled on a database stands in dialect/<database>/ddl/type.hpp.
#include <cstdint>
#include <cupel/schema/name.hpp>

namespace cupel::schema {

enum class type_kind : std::uint8_t {
  unknown,
  boolean,
  smallint,
  integer,
  bigint,
  real,
  double_precision,
  numeric,
  text,
  varchar,
  character,
  bytes,
  date,
  time_of_day,
  timestamp,
  timestamptz,
  interval,
  uuid,
  json,
  jsonb,
  vector,
  custom,
  enumeration,  // behind all others, which checksums count by their numbers
};

struct type {
  type_kind kind = type_kind::unknown;
  std::int32_t length = 0;  ///< varchar, character: characters; numeric: precision; vector: dimensions; 0: none given
  std::int32_t scale = 0;   ///< numeric only
  std::int32_t dimensions = 0;  ///< array dimensions; 0: not an array
  const char* name = nullptr;   ///< custom: the type as the database spells it; enumeration: its name
};

constexpr bool operator==(const type& left, const type& right) {
  return left.kind == right.kind && left.length == right.length && left.scale == right.scale
         && left.dimensions == right.dimensions && same_name(left.name, right.name);
}

namespace types {
inline constexpr type boolean{type_kind::boolean};
inline constexpr type smallint{type_kind::smallint};
inline constexpr type integer{type_kind::integer};
inline constexpr type bigint{type_kind::bigint};
inline constexpr type real{type_kind::real};
inline constexpr type double_precision{type_kind::double_precision};
inline constexpr type text{type_kind::text};
inline constexpr type bytes{type_kind::bytes};
inline constexpr type date{type_kind::date};
inline constexpr type time_of_day{type_kind::time_of_day};
inline constexpr type timestamp{type_kind::timestamp};      ///< without time zone
inline constexpr type timestamptz{type_kind::timestamptz};  ///< with time zone
inline constexpr type interval{type_kind::interval};
inline constexpr type uuid{type_kind::uuid};
inline constexpr type json{type_kind::json};
inline constexpr type jsonb{type_kind::jsonb};
constexpr type varchar(std::int32_t length = 0) {
  return {type_kind::varchar, length};
}
constexpr type character(std::int32_t length) {
  return {type_kind::character, length};
}
constexpr type numeric(std::int32_t precision = 0, std::int32_t scale = 0) {
  return {type_kind::numeric, precision, scale};
}
constexpr type vector(std::int32_t dimensions) {
  return {type_kind::vector, dimensions};
}
/// A type by the database's own spelling, such as custom("ltree"); nothing is checked but sameness.
constexpr type custom(const char* name) {
  return {type_kind::custom, 0, 0, 0, name};
}
/// A native enum, by its name: schema/enumeration.hpp.
constexpr type enumeration(const char* name) {
  return {type_kind::enumeration, 0, 0, 0, name};
}
constexpr type array_of(type element) {
  ++element.dimensions;
  return element;
}
}  // namespace types

}  // namespace cupel::schema
