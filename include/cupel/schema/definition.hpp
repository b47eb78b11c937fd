// SPDX-License-Identifier: Apache-2.0
#pragma once
// What every definition and operation begins with: its kind, and the place where a person wrote it.
//
//   struct column : defines<kind::column> { … };         // column{.name = "id"} knows its own file and line
//   definition const& d = some_column;  d.what == kind::column;  d.at.line
//
// Constants only: no header of the standard library but <cstdint>, so that a thousand migrations parse quickly.
#include <cstdint>

#if defined(__clang__)
#pragma clang diagnostic ignored "-Wmissing-braces"
#pragma clang diagnostic ignored "-Wmissing-field-initializers"
#if __clang_major__ >= 19
#pragma clang diagnostic ignored "-Wmissing-designated-field-initializers"
#endif
#elif defined(__GNUC__)
#pragma GCC diagnostic ignored \
    "-Wmissing-field-initializers"  // the base that carries kind and place is never written out
#endif

namespace cupel::schema {

/// What a definition defines, or what an operation of `migration/` does.
enum class kind : std::uint8_t {
  // definitions: the operation that creates an object is the object's definition
  table,
  column,
  primary_key,
  unique,
  check,
  foreign_key,
  index,
  // changes, in migration/operation.hpp
  alter_table,
  rename_table,
  drop_table,
  alter_column,
  rename_column,
  drop_column,
  drop_primary_key,
  drop_unique,
  drop_check,
  drop_foreign_key,
  rename_constraint,
  rename_index,
  drop_index,
  execute,
  data,
  // A checksum counts the number of a kind, so what is new stands last.
  named_schema,  // a definition
  drop_schema,
  enumeration,
  rename_enum,
  alter_enum,
  drop_enum,
  rename_enum_value,
  rename_value,
};
inline constexpr kind last_kind = kind::rename_value;

/// A file, and a line and column in it, both counted from 1; `line` is 0 where the place is unknown (a live database, a
/// catalog made at run time).
struct place {
  const char* file = nullptr;
  std::uint32_t line = 0;
  std::uint32_t column = 0;  ///< 0: unknown; GCC 12 has no builtin for it
};

/// The common start of all definitions and operations; `what` tells which struct it is.
struct definition {
  kind what;
  place at;
};

/// The base of the struct that stands for `What`. Its default arguments are evaluated where the aggregate is written.
template <kind What> struct defines : definition {
  constexpr defines(const char* file = __builtin_FILE(), std::uint32_t line = __builtin_LINE())
      : definition{What, {file, line}} {}
};

}  // namespace cupel::schema
