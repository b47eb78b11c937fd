// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a program carries of one system: its revisions, the schema that its models ask for, and its settings. Written by
// the tool into registry.gen.cpp; constant data, addresses only, nothing runs at start-up.
//
//   extern const cupel::registry cupel::systems::color_meter;      // declared in <system>.gen.hpp
//   return cupel::command_line(argc, argv, cupel::systems::color_meter);
#include <cstddef>
#include <cupel/migration/revision.hpp>
#include <initializer_list>

namespace cupel {

namespace migration {

/// The number of a line in sealed.hpp, and where that line is: GCC 12 knows it of a conversion, and not of the braces
/// round it.
struct sealed_checksum {
  std::uint64_t value = 0;
  schema::place at{};

  constexpr sealed_checksum() = default;
  constexpr sealed_checksum(std::uint64_t number, const char* file = __builtin_FILE(),
                            std::uint32_t line = __builtin_LINE())
      : value(number), at{file, line} {}
};

/// A revision that was released: its operations may no longer change (commands.md, `seal`).
struct sealed_revision {
  const char* id = nullptr;
  sealed_checksum checksum{};
};

/// Where something begins in its file; a line of 0: unknown.
struct source_position {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

/// Where a revision and its operations begin. The tool knows it; a compiler gives the last line of each and no column.
/// Found by its id, since git may merge the lines of two branches in any order.
struct written_revision {
  const char* id = nullptr;
  source_position self{};
  std::initializer_list<source_position> upgrade{};  ///< its operations, in their order
  std::initializer_list<source_position> downgrade{};
};

/// A pointer to an array and its length.
template <class T> struct span_of {
  const T* first = nullptr;
  std::size_t count = 0;

  constexpr span_of() = default;
  template <std::size_t Count> constexpr span_of(const T (&items)[Count]) : first(items), count(Count) {}
  constexpr span_of(const T* items, std::size_t size) : first(items), count(size) {}
  constexpr const T* begin() const { return first; }
  constexpr const T* end() const { return first + count; }
  constexpr const T& operator[](std::size_t i) const { return first[i]; }
};

}  // namespace migration

/// Which databases a system is built for.
struct dialects {
  bool postgresql = false;
  bool sqlite = false;
};

struct registry {
  const char* system = nullptr;                                ///< cupel_add_system's name; keys the version tables
  migration::span_of<const migration::revision*> revisions{};  ///< in any order; migration/history.hpp orders them
  migration::span_of<migration::written_revision> written{};   ///< of those that the tool has read
  migration::operations models{};                              ///< tables and indexes that the models ask for
  migration::span_of<migration::sealed_revision> sealed{};
  dialects databases{};
  const char* default_url = nullptr;
  const char* version_schema = nullptr;  ///< PostgreSQL schema of the version tables; nullptr: public
  const char* digest = nullptr;          ///< of the sources that this was generated from
  const char* program_version = nullptr;
};

}  // namespace cupel
