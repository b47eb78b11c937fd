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
  list<std::uint32_t> referenced_by;  ///< positions of the tables whose foreign keys refer here, one entry each
};

// The loops below call no function per step: to a constant evaluator a call costs more than all the rest of the step.

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

constexpr bool contains(const names& items, const char* name) {
  const char* const* const end = items.end();
  for (const char* const* item = items.begin(); item != end; ++item)
    if (__builtin_strcmp(*item, name) == 0) return true;
  return false;
}

constexpr bool same_names(const names& left, const names& right) {
  const std::uint32_t size = left.size();
  if (size != right.size()) return false;
  const char* const* const a = left.begin();
  const char* const* const b = right.begin();
  for (std::uint32_t i = 0; i < size; ++i)
    if (__builtin_strcmp(a[i], b[i]) != 0) return false;
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
  /// The table of that name, or the one that an index of that name stands on.
  constexpr const table_state* holder_of(const char* name) {
    const relation* const r = lookup(name);
    return r == nullptr ? nullptr : tables_.begin() + r->table;
  }

  constexpr table_state& add_table(const char* name);
  constexpr void rename_table(table_state& table, const char* to);
  constexpr void drop_table(table_state& table);
  /// A foreign key of `from` refers to `to`, or no longer does. Renames and drops follow these notes, not a search.
  constexpr void note_reference(const table_state& from, table_state& to) {
    to.referenced_by.push_back(position(from));
  }
  constexpr void forget_reference(const table_state& from, table_state& to);
  constexpr void note_index(const table_state& table, const char* index);
  constexpr void forget_index(const char* index);

  /// All slots, dropped ones too: ask `present`.
  constexpr list<table_state>& tables() { return tables_; }
  constexpr const list<table_state>& tables() const { return tables_; }

 private:
  struct relation {
    std::uint32_t hash = 0;  ///< 0: the slot is free
    std::uint32_t table = 0;
    const char* name = nullptr;  ///< nullptr: the name is gone, what was inserted behind it is not
    bool is_index = false;
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
  const list<relation> old = static_cast<list<relation>&&>(relations_);
  relations_.fill(slots);
  used_ = 0;
  for (const relation& r : old)
    if (r.name != nullptr) insert(r.name, r.table, r.is_index);
}

constexpr catalog::relation* catalog::lookup(const char* name) {
  if (relations_.empty() || name == nullptr) return nullptr;
  const std::uint32_t hash = sampled_hash(name);
  const std::uint32_t mask = relations_.size() - 1;
  relation* const slots = relations_.begin();
  for (std::uint32_t i = hash & mask;; i = (i + 1) & mask) {
    const std::uint32_t found = slots[i].hash;
    if (found == 0) return nullptr;
    if (found != hash) continue;
    const char* const candidate = slots[i].name;
    if (candidate != nullptr && __builtin_strcmp(candidate, name) == 0) return slots + i;
  }
}

constexpr void catalog::insert(const char* name, std::uint32_t table, bool is_index) {
  if ((used_ + 1) * 2 > relations_.size()) rehash(relations_.size() < 8 ? 16 : relations_.size() * 2);
  const std::uint32_t hash = sampled_hash(name);
  const std::uint32_t mask = relations_.size() - 1;
  relation* const slots = relations_.begin();
  std::uint32_t i = hash & mask;
  while (slots[i].hash != 0) i = (i + 1) & mask;
  slots[i] = {hash, table, name, is_index};
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
  table_state& table = tables_.add();
  table.name = name;
  table.hash = sampled_hash(name);
  return table;
}

constexpr void catalog::rename_table(table_state& table, const char* to) {
  lookup(table.name)->name = nullptr;
  insert(to, position(table), false);
  table.name = to;
  table.hash = sampled_hash(to);
}

constexpr void catalog::drop_table(table_state& table) {
  for (const index_state& index : table.indexes) lookup(index.name)->name = nullptr;
  for (const unique_state& unique : table.uniques) lookup(unique.name)->name = nullptr;
  for (const foreign_key_state& key : table.foreign_keys)
    if (table_state* const target = find(key.references)) forget_reference(table, *target);
  lookup(table.name)->name = nullptr;
  table.present = false;
}

constexpr void catalog::forget_reference(const table_state& from, table_state& to) {
  const std::uint32_t gone = position(from);
  for (std::uint32_t i = 0; i < to.referenced_by.size(); ++i)
    if (to.referenced_by[i] == gone) return to.referenced_by.erase(i);
}

constexpr void catalog::note_index(const table_state& table, const char* index) {
  insert(index, position(table), true);
}

constexpr void catalog::forget_index(const char* index) {
  lookup(index)->name = nullptr;
}

}  // namespace cupel::schema
