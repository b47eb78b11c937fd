// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the tool has read from the model headers, as plain data: no Clang type is in it, so that the catalog and the
// writers need no Clang. Made by read_models (read_models.hpp).

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "tools/codegen/read/attribute.hpp"
#include "tools/codegen/read/place.hpp"

namespace cupel::codegen {

// ---- values: the default of a member ----

struct enumerator_value {
  std::string enumeration;  ///< qualified
  std::string name;
};
/// A std::chrono duration, or a time point since its epoch: `count` periods of numerator/denominator seconds.
struct ticks_value {
  std::int64_t count = 0;
  std::int64_t numerator = 1;
  std::int64_t denominator = 1;
};
struct date_value {
  int year = 0;
  unsigned month = 1;
  unsigned day = 1;
};
struct interval_value {
  std::int64_t months = 0;
  std::int64_t days = 0;
  std::int64_t microseconds = 0;
};
/// `decimal<10, 2>::from_scaled(1250)`: the digits without the point; the scale is the type's.
struct decimal_value {
  std::int64_t unscaled = 0;
};
/// An initialiser that Clang cannot evaluate. Only where `default_sql` or `application_default` allows it.
struct not_constant {
  std::string source;
};

using constant_value = std::variant<bool, std::int64_t, std::uint64_t, double, std::string, enumerator_value,
                                    ticks_value, date_value, interval_value, decimal_value, not_constant>;

// ---- types ----

enum class type_kind {
  int8,
  int16,
  int32,
  int64,
  uint8,
  uint16,
  uint32,
  uint64,  // every integer, by width and sign
  boolean,
  float32,
  float64,
  string,
  timestamp,        // std::chrono::sys_time of any duration but days (cupel::timestamp)
  local_timestamp,  // std::chrono::local_time (cupel::local_timestamp)
  date,             // std::chrono::year_month_day, sys_days, local_days
  time_of_day,      // cupel::time_of_day
  interval,         // cupel::interval, or a std::chrono::duration (then numerator and denominator count)
  uuid,
  json,
  decimal,
  bytes,
  enumeration,  // name: the enumeration
  array,        // std::vector<element>
  vector,       // cupel::vector<dimension>, which is std::array<float, dimension>
  strong,       // name: the type; element: what its cupel::strong_type_traits wrap
  many,
  one,     // name: the struct at the other end
  record,  // name: the struct; only where the member is `embedded`
  unsupported,
};

struct cxx_type {
  type_kind what = type_kind::unsupported;
  bool optional = false;          ///< std::optional<…> round it
  std::string spelling;           ///< fully qualified, valid C++ anywhere: for is_same<decltype(User::email), …>
  std::string name;               ///< qualified name, where the kind has one
  std::vector<cxx_type> element;  ///< none or one
  int precision = 0;              ///< decimal
  int scale = 0;                  ///< decimal
  int dimension = 0;              ///< vector
  std::int64_t numerator = 1;     ///< one tick in seconds: timestamp, local_timestamp, time_of_day, interval
  std::int64_t denominator = 1;
};

// ---- declarations ----

struct field {
  std::string name;
  place where;  ///< of the name
  cxx_type type;
  std::vector<attribute> attributes;
  std::optional<constant_value> default_value;  ///< absent: no initialiser, `{}`, or nullopt
  place default_where;                          ///< of the initialiser
  std::string doc;
  std::string declared_in;   ///< qualified name of the struct that declares it: a base, where it is inherited
  std::size_t elements = 1;  ///< of an array, in all its dimensions: each takes an initialiser of its own
  bool deprecated = false;
};

enum class record_role {
  table,     // [[cupel::table]]
  view,      // [[cupel::view]]
  embedded,  // a base of one, or the type of an `embedded` member
};

struct record {
  record_role role = record_role::embedded;
  std::string name;                ///< `User`
  std::string qualified_name;      ///< `shop::User`
  std::string name_space;          ///< `shop`, or empty
  place where;                     ///< of the name
  std::string header;              ///< as place::file
  std::vector<std::string> bases;  ///< qualified, in order, all levels; their fields come first in `fields`
  std::vector<field> fields;
  std::vector<attribute> attributes;  ///< its bases' table-level attributes (index, check …) follow its own
  std::string doc;
  bool deprecated = false;
  bool refused = false;  ///< a member, a base or the shape was refused while reading, so `fields` is not all
  /// Where members alone were refused, and `fields` lacks these; else empty.
  std::vector<std::string> refused_members;
};

struct enumerator {
  std::string name;
  place where;
  std::int64_t value = 0;  ///< an unsigned 64-bit one is wrapped
  std::string text;        ///< what the database stores: `value("ADMIN")`, otherwise the name
  std::vector<attribute> attributes;
  std::string doc;
  bool deprecated = false;
};

struct enumeration {
  std::string name;
  std::string qualified_name;
  std::string name_space;
  place where;
  std::string header;
  type_kind underlying = type_kind::int32;
  std::vector<enumerator> enumerators;
  std::vector<attribute> attributes;
  std::string doc;
  bool deprecated = false;
};

/// All that one run has read. Records in the order of the headers, then of the source; enumerations likewise.
struct reading {
  bool ok = false;  ///< false: something was diagnosed; write nothing
  std::vector<record> records;
  std::vector<enumeration> enumerations;
  std::vector<std::string> dependencies;  ///< absolute paths of the non-system files that the parse read, sorted
};

/// Whether a tick is less than a microsecond, which is what databases count, or no whole number of them.
bool is_finer_than_microseconds(const cxx_type& type);

/// What a strong type wraps; another type itself.
const cxx_type& stored(const cxx_type&);
/// Whether that is a whole number, of any width and sign.
bool is_integer(const cxx_type&);

/// The type as messages name it: `std::optional<User>`, without the leading `::`.
std::string readable(const cxx_type&);

/// How many characters a text in UTF-8 has: what varchar(n) counts.
std::int64_t characters_in(std::string_view text);

/// Whether a member that is not in `fields` may be there, and has been refused: nothing more is to be said of it.
bool may_be_refused(const record&, std::string_view path);

/// Null where there is none of that qualified name.
const record* find_record(const reading&, const std::string& qualified_name);
const enumeration* find_enumeration(const reading&, const std::string& qualified_name);
/// The struct that `written` (`Org`, `shop::Org`) means inside the namespace or struct `scope`, searched outwards.
const record* resolve_record(const reading&, const std::string& scope, const std::string& written);

}  // namespace cupel::codegen
