// SPDX-License-Identifier: Apache-2.0
#pragma once
// A database schema as a value: what a list of definitions and changes adds up to. Made by migration/replay.hpp, from a
// history or from the models, in the compiler, in the tool and in a shipped binary alike.
//
// The states point at the definitions that made them, so that a new fact travels without being copied; they hold of
// their own only what a rename changes (names), and what an alter_… changes (columns by value, the table's options).
#include <cupel/schema/index.hpp>
#include <cupel/schema/list.hpp>
#include <cupel/schema/name.hpp>
#include <cupel/schema/table.hpp>

namespace cupel::schema {

using names = list<const char*>;

struct primary_key_state {
  bool present = false;
  const char* name = nullptr;  ///< nullptr: by convention, pk_<table>
  names columns;
  place at{};
};

struct unique_state {
  const unique* def = nullptr;
  const char* name = nullptr;
  names columns;
};

struct check_state {
  const check* def = nullptr;
  const char* name = nullptr;
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
  names keys;  ///< parallel to def->on: the column's name today; an expression's text as it was written
  names include;
};

struct table_state {
  const char* name = nullptr;
  std::uint32_t hash = 0;
  bool present = true;  ///< a dropped table leaves its slot
  place at{};
  const char* comment = nullptr;
  bool strict = false;
  bool without_rowid = false;
  list<column> columns;
  primary_key_state primary_key;
  list<unique_state> uniques;
  list<check_state> checks;
  list<foreign_key_state> foreign_keys;
  list<index_state> indexes;
};

/// The entry of that name, or nullptr. For everything that has a `name`.
template <class T> constexpr T* find_named(list<T>& items, const char* name) {
  for (T& item : items)
    if (same_name(item.name, name)) return &item;
  return nullptr;
}
template <class T> constexpr const T* find_named(const list<T>& items, const char* name) {
  return find_named(const_cast<list<T>&>(items), name);
}

constexpr bool contains(const names& items, const char* name) {
  for (const char* item : items)
    if (same_name(item, name)) return true;
  return false;
}

constexpr bool same_names(const names& left, const names& right) {
  if (left.size() != right.size()) return false;
  for (std::uint32_t i = 0; i < left.size(); ++i)
    if (!same_name(left[i], right[i])) return false;
  return true;
}

class catalog {
 public:
  constexpr catalog() = default;
  /// Room for so many tables and indexes; more is possible, and slower to prove.
  constexpr void reserve(std::uint32_t tables, std::uint32_t relations);

  constexpr table_state* find(const char* table);
  constexpr const table_state* find(const char* table) const { return const_cast<catalog*>(this)->find(table); }
  /// The table that the index (or unique, which makes one) of that name stands on, or nullptr. Names of tables and
  /// indexes share one space on both databases.
  constexpr table_state* find_index(const char* index);

  constexpr table_state& add_table(const char* name);
  constexpr void rename_table(table_state& table, const char* to);
  constexpr void drop_table(table_state& table);
  constexpr void note_index(const table_state& table, const char* index);
  constexpr void forget_index(const char* index);

  /// All slots, dropped ones too: ask `present`.
  constexpr list<table_state>& tables() { return tables_; }
  constexpr const list<table_state>& tables() const { return tables_; }

 private:
  struct relation {
    const char* name = nullptr;
    std::uint32_t hash = 0;
    std::uint32_t table = 0;
    bool is_index = false;
    bool used = false;
    bool removed = false;
  };

  constexpr relation* lookup(const char* name);
  constexpr void insert(const char* name, std::uint32_t table, bool is_index);
  constexpr void rehash(std::uint32_t slots);
  constexpr std::uint32_t position(const table_state& table) const {
    return static_cast<std::uint32_t>(&table - tables_.begin());
  }

  list<table_state> tables_;
  list<relation> relations_;  // open addressing, a power of two
  std::uint32_t used_ = 0;
};

constexpr void catalog::reserve(std::uint32_t tables, std::uint32_t relations) {
  tables_.reserve(tables);
  std::uint32_t slots = 16;
  while (slots < relations * 2) slots *= 2;
  if (slots > relations_.size()) rehash(slots);
}

constexpr void catalog::rehash(std::uint32_t slots) {
  list<relation> old;
  old.swap(relations_);
  relations_.reserve(slots);
  for (std::uint32_t i = 0; i < slots; ++i) relations_.push_back({});
  used_ = 0;
  for (const relation& r : old)
    if (r.used && !r.removed) insert(r.name, r.table, r.is_index);
}

constexpr catalog::relation* catalog::lookup(const char* name) {
  if (relations_.empty() || name == nullptr) return nullptr;
  const std::uint32_t hash = sampled_hash(name);
  const std::uint32_t mask = relations_.size() - 1;
  for (std::uint32_t i = hash & mask; relations_[i].used; i = (i + 1) & mask) {
    relation& r = relations_[i];
    if (r.hash == hash && !r.removed && same_name(r.name, name)) return &r;
  }
  return nullptr;
}

constexpr void catalog::insert(const char* name, std::uint32_t table, bool is_index) {
  if ((used_ + 1) * 2 > relations_.size()) rehash(relations_.size() < 8 ? 16 : relations_.size() * 2);
  const std::uint32_t hash = sampled_hash(name);
  const std::uint32_t mask = relations_.size() - 1;
  std::uint32_t i = hash & mask;
  while (relations_[i].used) i = (i + 1) & mask;
  relations_[i] = {name, hash, table, is_index, true, false};
  ++used_;
}

constexpr table_state* catalog::find(const char* table) {
  const relation* const r = lookup(table);
  return r != nullptr && !r->is_index ? &tables_[r->table] : nullptr;
}

constexpr table_state* catalog::find_index(const char* index) {
  const relation* const r = lookup(index);
  return r != nullptr && r->is_index ? &tables_[r->table] : nullptr;
}

constexpr table_state& catalog::add_table(const char* name) {
  insert(name, tables_.size(), false);
  table_state& table = tables_.push_back({});
  table.name = name;
  table.hash = sampled_hash(name);
  return table;
}

constexpr void catalog::rename_table(table_state& table, const char* to) {
  lookup(table.name)->removed = true;
  insert(to, position(table), false);
  table.name = to;
  table.hash = sampled_hash(to);
}

constexpr void catalog::drop_table(table_state& table) {
  for (const index_state& index : table.indexes) lookup(index.name)->removed = true;
  for (const unique_state& unique : table.uniques) lookup(unique.name)->removed = true;
  lookup(table.name)->removed = true;
  table.present = false;
}

constexpr void catalog::note_index(const table_state& table, const char* index) {
  insert(index, position(table), true);
}

constexpr void catalog::forget_index(const char* index) {
  lookup(index)->removed = true;
}

}  // namespace cupel::schema
