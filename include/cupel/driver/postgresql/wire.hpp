// SPDX-License-Identifier: Apache-2.0
// PostgreSQL's binary formats, as far as they are the same for reading and writing: the order of bytes, and which
// format a type has. The formats are those of each type's `_send` and `_recv` function in src/backend/utils/adt.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

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
};

/// 2000-01-01, from which PostgreSQL counts.
inline constexpr std::int64_t epoch_microseconds = 946'684'800'000'000;
inline constexpr std::int32_t epoch_days = 10'957;

template <class T> [[nodiscard]] constexpr T swap_bytes(T value) {
  if constexpr (std::endian::native == std::endian::big || sizeof(T) == 1) {
    return value;
  } else if constexpr (sizeof(T) == 2) {
    return static_cast<T>(__builtin_bswap16(static_cast<std::uint16_t>(value)));
  } else if constexpr (sizeof(T) == 4) {
    return static_cast<T>(__builtin_bswap32(static_cast<std::uint32_t>(value)));
  } else {
    return static_cast<T>(__builtin_bswap64(static_cast<std::uint64_t>(value)));
  }
}

/// Reads an integer in network order; `data` need not be aligned.
template <class T> [[nodiscard]] inline T load(const char* data) {
  T value;
  std::memcpy(&value, data, sizeof value);
  return swap_bytes(value);
}

template <class T> inline void store(char* into, T value) {
  value = swap_bytes(value);
  std::memcpy(into, &value, sizeof value);
}

}  // namespace cupel::driver::postgresql
