// SPDX-License-Identifier: Apache-2.0
#pragma once
// A database schema as a value: what a list of definitions and changes adds up to. Made by migration/replay.hpp, from a
// history or from the models, in the compiler, in the tool and in a shipped binary alike.
//
// What stands is read-only from outside: each change goes through edit(), add(), rename() or drop(), so that a record
// misses none.
#include <cupel/schema/record.hpp>
#include <cupel/schema/relation_names.hpp>
#include <cupel/schema/state.hpp>
#include <cupel/schema/texts.hpp>

namespace cupel::schema {

class catalog {
 public:
  constexpr catalog() = default;
  constexpr catalog(const catalog& other)
      : enumerations_(other.enumerations_),
        tables_(other.tables_),
        schemas_(other.schemas_),
        relations_(other.relations_),
        texts_(other.texts_),
        age_(other.age_) {}
  constexpr catalog(catalog&& other) noexcept = default;
  constexpr catalog& operator=(const catalog& other) {
    if (this != &other) *this = catalog(other);
    return *this;
  }
  constexpr catalog& operator=(catalog&& other) noexcept = default;
  constexpr ~catalog() = default;

  /// All slots, dropped ones too: ask `present`.
  constexpr const objects<table_state>& tables() const { return tables_; }

  constexpr const table_state* find(const char* table) const {
    if (table == nullptr) return nullptr;
    const relation* const r = relations_.find(table, sampled_hash(table));
    return r == nullptr || r->is_index ? nullptr : tables_.first()[r->table].item;
  }
  /// The table of that name in the schema of `table`, which has one in its name.
  constexpr const table_state* find_beside(const char* table, const char* name) const {
    const relation* const r = relations_.find_beside(table, name);
    return r == nullptr ? nullptr : &tables_[r->table];
  }
  /// The table that the index (or unique, which makes one) of that name stands on, or nullptr.
  constexpr const table_state* find_index(const char* index) const {
    const relation* const r = index == nullptr ? nullptr : relations_.find(index, sampled_hash(index));
    return r != nullptr && r->is_index ? &tables_[r->table] : nullptr;
  }
  /// The table of that name, or the one that an index of that name stands on; `hash` is the name's sampled_hash().
  constexpr const table_state* holder_of(const char* name, std::uint32_t hash) const {
    const relation* const r = relations_.find(name, hash);
    return r == nullptr ? nullptr : tables_.first()[r->table].item;
  }

  /// See relation_names.
  constexpr bool has_key_like_names() const { return relations_.has_key_like(); }
  constexpr bool has_tables_in_schemas() const { return relations_.has_schemas(); }

  /// With room for so many columns and a few more.
  constexpr const table_state& add_table(const char* name, std::uint32_t columns);
  constexpr void rename_table(const table_state& table, const char* to);
  constexpr void drop_table(const table_state& table);
  /// The table's own facts and its primary key, to be changed; for its name there is rename_table().
  constexpr table_header& edit(const table_state& table) {
    if (record_ != nullptr) record_->of<table_header>().changes(table.position, table);
    return own(table);
  }

  /// Takes over an object that was made with `new`; `hash` is its name's sampled_hash().
  template <class T> constexpr void add(const table_state& table, T* made, std::uint32_t hash) {
    (const_cast<table_state&>(table).*standing_on_table<T>::list).append(made, hash);
    if (record_ != nullptr) record_->of<T>().added(table.position, *made);
  }
  /// A copy of a definition; false where a column of that name stands already.
  constexpr bool add(const table_state& table, const column& c) {
    const column* const made = own(table).columns.append_copy(c);
    if (c.computed.expression != nullptr) own(table).has_computed = true;
    if (made != nullptr && record_ != nullptr) record_->of<column>().added(table.position, *made);
    return made != nullptr;
  }
  /// An object to be changed; for its name there is rename().
  template <class T> constexpr T& edit(const table_state& table, const T& item) {
    if (record_ != nullptr) record_->of<T>().changes(table.position, item);
    return const_cast<T&>(item);
  }
  template <class T> constexpr void rename(const table_state& table, const T& item, const char* to) {
    edit(table, item).name = to;
    (own(table).*standing_on_table<T>::list).renamed(item, sampled_hash(to));
  }
  template <class T> constexpr void drop(const table_state& table, const T& item) {
    T* const gone = (own(table).*standing_on_table<T>::list).release(item);
    if (record_ != nullptr)
      record_->of<T>().removed(table.position, gone);
    else
      delete gone;
  }

  /// A foreign key of `from` refers to `to`, or no longer does. Renames and drops follow these notes, not a search.
  constexpr void note_reference(const table_state& from, const table_state& to) {
    own(to).referenced_by.push_back(from.position);
  }
  constexpr void forget_reference(const table_state& from, const table_state& to);
  constexpr void note_index(const table_state& table, const char* index, std::uint32_t hash) {
    relations_.insert(index, hash, table.position, true);
  }
  constexpr void forget_index(const char* index) { relations_.erase(index); }
  /// Higher at each call: the age of a key.
  constexpr std::uint32_t next_age() { return ++age_; }

  constexpr void note_computed(const table_state& table) { own(table).has_computed = true; }
  /// Takes over a text, made with new[], that states shall point at.
  constexpr const char* keep(char* made) { return texts_.keep(made); }

  /// From now on each change is noted in `into`; nullptr: no longer. A copy of the catalog records nothing.
  constexpr void record_into(record* into) { record_ = into; }
  /// Those that a create_schema made; `standing_schema` is none of them.
  constexpr const list<named_schema>& schemas() const { return schemas_; }
  constexpr void add_schema(const named_schema& made) { schemas_.push_back(made); }
  constexpr void drop_schema(const named_schema& gone) {
    schemas_.erase(static_cast<std::uint32_t>(&gone - schemas_.begin()));
  }

  /// Native enums; a dropped one is gone. There are few, so they are found by looking through them, and a record keeps
  /// none of them: who needs to know copies the list.
  constexpr list<enumeration_state>& enumerations() { return enumerations_; }
  constexpr const list<enumeration_state>& enumerations() const { return enumerations_; }

 private:
  /// The states are not constant, whoever sees them through a reference that is.
  static constexpr table_state& own(const table_state& table) { return const_cast<table_state&>(table); }
  template <class T> constexpr void drop_all(const table_state& table) {
    const objects<T>& items = table.*standing_on_table<T>::list;
    while (!items.empty()) drop(table, items[items.size() - 1]);
  }

  list<enumeration_state> enumerations_;
  objects<table_state> tables_;
  list<named_schema> schemas_;
  relation_names relations_;
  texts texts_;
  std::uint32_t age_ = 0;
  record* record_ = nullptr;
};

constexpr const table_state& catalog::add_table(const char* name, std::uint32_t columns) {
  const std::uint32_t hash = sampled_hash(name);
  table_state& table = tables_.append(new table_state, hash);
  table.name = name;
  table.position = tables_.size() - 1;
  table.columns.reserve(columns + 2);
  relations_.insert(name, hash, table.position, false);
  if (record_ != nullptr) record_->of<table_header>().added(table.position, table);
  return table;
}

constexpr void catalog::rename_table(const table_state& table, const char* to) {
  relations_.erase(table.name);
  relations_.insert(to, sampled_hash(to), table.position, false);
  edit(table).name = to;
}

constexpr void catalog::drop_table(const table_state& table) {
  for (const index_state& index : table.indexes) forget_index(index.name);
  for (const unique_state& unique : table.uniques) forget_index(unique.name);
  if (table.primary_key.name != nullptr) forget_index(table.primary_key.name);
  for (const foreign_key_state& key : table.foreign_keys)
    if (const table_state* const target = find(key.references)) forget_reference(table, *target);
  relations_.erase(table.name);
  drop_all<column>(table);
  drop_all<unique_state>(table);
  drop_all<check_state>(table);
  drop_all<foreign_key_state>(table);
  drop_all<index_state>(table);
  edit(table).present = false;
}

constexpr void catalog::forget_reference(const table_state& from, const table_state& to) {
  list<std::uint32_t>& noted = own(to).referenced_by;
  for (std::uint32_t i = 0; i < noted.size(); ++i)
    if (noted[i] == from.position) return noted.erase(i);
}

}  // namespace cupel::schema
