// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a schema consists of while a history is replayed: a state for each object. The states of constraints and indexes
// point at the definitions that made them, so that a new fact travels without being copied; they hold of their own only
// what a rename changes (names, and the texts that have them). A column's state is its definition, for an alter_column
// may change any of it.
#include <cupel/schema/current_text.hpp>
#include <cupel/schema/enumeration.hpp>
#include <cupel/schema/index.hpp>
#include <cupel/schema/list.hpp>
#include <cupel/schema/named_schema.hpp>
#include <cupel/schema/names.hpp>
#include <cupel/schema/objects.hpp>
#include <cupel/schema/table.hpp>

namespace cupel::schema {

struct primary_key_state {
  bool present = false;
  const char* name = nullptr;  ///< nullptr: by convention, pk_<table>
  names columns;
  place at{};
  std::uint32_t age = 0;  ///< among the keys of the catalog; a foreign key stands on the one with the lowest
};

struct unique_state {
  const unique* def = nullptr;
  const char* name = nullptr;
  names columns;
  std::uint32_t age = 0;
};

struct check_state {
  const check* def = nullptr;
  const char* name = nullptr;
  current_text expression;
};

struct foreign_key_state {
  const foreign_key* def = nullptr;
  const char* name = nullptr;
  names columns;
  const char* references = nullptr;
  names referenced_columns;
};

struct index_state {
  const index* def = nullptr;
  const char* name = nullptr;
  names keys;  ///< parallel to def->on: the column's name today, or the text of an expression
  names include;
  current_text where;
  std::uint32_t age = 0;
};

/// The table itself, without what stands on it.
struct table_header {
  const char* name = nullptr;
  bool present = true;  ///< a dropped table leaves its slot
  place at{};
  const char* comment = nullptr;
  bool strict = false;
  bool without_rowid = false;
  primary_key_state primary_key;
};

struct table_state : table_header {
  std::uint32_t position = 0;  ///< its slot in the catalog, which no rename changes
  bool has_computed = false;   ///< a column is or was computed
  objects<column> columns;
  objects<unique_state> uniques;
  objects<check_state> checks;
  objects<foreign_key_state> foreign_keys;
  objects<index_state> indexes;
  list<std::uint32_t> referenced_by;  ///< positions of the tables whose foreign keys refer here, one entry each
};

/// What stands when the object is created.
constexpr const column& state_of(const column& c) {
  return c;
}
constexpr unique_state state_of(const unique& u) {
  return {&u, u.name, names(u.columns)};
}
constexpr check_state state_of(const check& c) {
  return {&c, c.name, {c.expression}};
}
constexpr foreign_key_state state_of(const foreign_key& k) {
  return {&k, k.name, names(k.columns), k.references, names(k.referenced_columns)};
}
constexpr index_state state_of(const index& i) {
  return {&i, i.name, names(i.on), names(i.include), {i.where}};
}

/// A native enum. Columns refer to it by the name in their type.
struct enumeration_state {
  const char* name = nullptr;
  names values;
  place at{};
};
constexpr enumeration_state state_of(const enumeration& e) {
  return {e.name, names(e.values), e.at};
}

/// Where the objects of a kind stand on a table, and which facts they have.
template <class T> struct standing_on_table;
template <> struct standing_on_table<column> {
  static constexpr auto list = &table_state::columns;
};
template <> struct standing_on_table<unique_state> {
  static constexpr auto list = &table_state::uniques;
};
template <> struct standing_on_table<check_state> {
  static constexpr auto list = &table_state::checks;
};
template <> struct standing_on_table<foreign_key_state> {
  static constexpr auto list = &table_state::foreign_keys;
};
template <> struct standing_on_table<index_state> {
  static constexpr auto list = &table_state::indexes;
};

/// The entry of that name, or nullptr. For everything that has a `name`.
template <class T> constexpr const T* find_named(const list<T>& items, const char* name) {
  if (name == nullptr) return nullptr;
  const char first = name[0];
  const std::uint32_t size = items.size();
  const T* const all = items.begin();
  for (std::uint32_t i = 0; i < size; ++i) {
    const char* const candidate = all[i].name;
    if (candidate != nullptr && candidate[0] == first && __builtin_strcmp(candidate, name) == 0) return all + i;
  }
  return nullptr;
}
template <class T> constexpr T* find_named(list<T>& items, const char* name) {
  const list<T>& read_only = items;
  return const_cast<T*>(find_named(read_only, name));
}

}  // namespace cupel::schema
