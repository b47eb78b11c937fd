// SPDX-License-Identifier: Apache-2.0
// PostgreSQL's binary formats, as far as they are the same for reading and writing: numbers are in network order, and
// each type has a format. The formats are those of each type's `_send` and `_recv` function in src/backend/utils/adt.
#pragma once

#include <cstdint>
#include <cupel/driver/network_order.hpp>

namespace cupel::driver::postgresql {

/// How the bytes of a type are laid out. Types with one layout share a format; every other one is `unknown`.
enum class format : std::uint8_t {
  unknown,
  boolean,
  int2,
  int4,
  int8,
  oid,
  float4,
  float8,
  numeric,
  text,       ///< text, varchar, name, json, xml, "char", citext, enums: the bytes are the text
  character,  ///< character(n): a text that is padded with blanks, which mean nothing
  jsonb,
  bytea,
  timestamp,
  timestamptz,
  date,
  time,
  interval,
  uuid,
  vector,  ///< pgvector's
  array,
};

[[nodiscard]] constexpr const char* name_of(format which) {
  constexpr const char* names[] = {"of a type without a known binary form; cast it to text in the SQL",
                                   "a boolean",
                                   "a smallint",
                                   "an integer",
                                   "a bigint",
                                   "an oid",
                                   "a real",
                                   "a double precision",
                                   "a numeric",
                                   "a text",
                                   "a character",
                                   "a jsonb",
                                   "a bytea",
                                   "a timestamp without time zone",
                                   "a timestamp with time zone",
                                   "a date",
                                   "a time",
                                   "an interval",
                                   "a uuid",
                                   "a vector",
                                   "an array"};
  return names[static_cast<std::uint8_t>(which)];
}

/// A type: its format, and that of its elements where it is an array.
struct type {
  format form = format::unknown;
  format element = format::unknown;
  std::uint32_t element_oid = 0;

  friend bool operator==(const type&, const type&) = default;
};

/// 2000-01-01, from which PostgreSQL counts.
inline constexpr std::int64_t epoch_microseconds = 946'684'800'000'000;
inline constexpr std::int32_t epoch_days = 10'957;

}  // namespace cupel::driver::postgresql
