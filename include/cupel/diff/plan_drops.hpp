// SPDX-License-Identifier: Apache-2.0
#pragma once
// Planning what goes: foreign keys before the keys that they rely on, tables that refer to others before these. Part of
// plan.hpp.
#include <cupel/diff/planner.hpp>

namespace cupel::diff {

inline void planner::drop_keys_and_constraints() {
  // A foreign key goes where it is gone or changed, and where the key that it relies on will be made anew.
  for (const schema::table_state& table : state_.tables()) {
    if (!table.present) continue;
    const schema::table_state* const kept = wanted_.find(table.name);
    std::vector<const char*> names;
    for (const schema::foreign_key_state& k : table.foreign_keys) {
      const auto* const after = kept == nullptr ? nullptr : find_named(kept->foreign_keys, k.name);
      const bool goes_with_its_table = kept == nullptr && wanted_.find(k.references) == nullptr;
      if (goes_with_its_table) continue;
      if ((kept != nullptr && (after == nullptr || !same(k, *after))) || key_goes(k)) names.push_back(k.name);
    }
    const char* const name = table.name;
    for (const char* key : names) add(migration::changes::drop_foreign_key{.table = name, .name = key});
  }
  each_standing([&](const char* table) {
    drop_changed<migration::changes::drop_index>(table, &schema::table_state::indexes);
    drop_changed<migration::changes::drop_unique>(table, &schema::table_state::uniques);
    drop_changed<migration::changes::drop_check>(table, &schema::table_state::checks);
    if (now(table).primary_key.present
        && !same<schema::primary_key_facts>(now(table).primary_key, wanted(table).primary_key))
      add(migration::changes::drop_primary_key{.table = table});
  });
}

inline bool planner::key_goes(const schema::foreign_key_state& k) const {
  const schema::table_state* const before = state_.find(k.references);
  const schema::table_state* const after = wanted_.find(k.references);
  if (before == nullptr || after == nullptr) return true;
  const std::uint32_t age = migration::key_of(*before, k.referenced_columns);
  if (before->primary_key.present && before->primary_key.age == age)
    return !same<schema::primary_key_facts>(before->primary_key, after->primary_key);
  const auto stays = [&](const auto& keys, const auto& later) {
    return std::any_of(keys.begin(), keys.end(), [&](const auto& key) {
      const auto* const other = find_named(later, key.name);
      return key.age == age && other != nullptr && same(key, *other);
    });
  };
  return !stays(before->uniques, after->uniques) && !stays(before->indexes, after->indexes);
}

template <class Drop, class List> void planner::drop_changed(const char* table, List schema::table_state::* objects) {
  std::vector<const char*> names;
  for (const auto& before : now(table).*objects) {
    const auto* const after = find_named(wanted(table).*objects, before.name);
    if (after == nullptr || !same(before, *after)) names.push_back(before.name);
  }
  for (const char* name : names) add(Drop{.table = table, .name = name});
}

inline void planner::end_computed(const char* table) {
  std::vector<const char*> gone;
  std::vector<const char*> plain;
  for (const schema::column& c : now(table).columns) {
    if (c.computed.expression == nullptr) continue;
    const auto* const after = find_named(wanted(table).columns, c.name);
    if (after == nullptr)
      gone.push_back(c.name);
    else if (after->computed.expression == nullptr)
      plain.push_back(c.name);
  }
  for (const char* name : plain)
    add(migration::changes::alter_column{.table = table, .name = name, .computed = migration::none});
  if (gone.size() == now(table).columns.size()) return;  // a table has a column at any time
  for (const char* name : gone) add(migration::changes::drop_column{.table = table, .name = name});
}

inline void planner::drop_columns(const char* table) {
  std::vector<const char*> names;
  for (const schema::column& c : now(table).columns)
    if (find_named(wanted(table).columns, c.name) == nullptr) names.push_back(c.name);
  for (const char* name : names) add(migration::changes::drop_column{.table = table, .name = name});
}

inline void planner::drop_tables() {
  for (;;) {
    const schema::table_state* next = nullptr;
    const schema::table_state* any = nullptr;
    for (const schema::table_state& table : state_.tables()) {
      if (!table.present || wanted_.find(table.name) != nullptr) continue;
      if (any == nullptr || !table.foreign_keys.empty()) any = &table;
      if (!is_referenced(table)) next = &table;
      if (next != nullptr) break;
    }
    if (any == nullptr) return;
    if (next != nullptr) {
      add(migration::changes::drop_table{.name = next->name});
      continue;
    }
    const char* const table = any->name;
    std::vector<const char*> names;
    for (const schema::foreign_key_state& k : any->foreign_keys) names.push_back(k.name);
    for (const char* name : names) add(migration::changes::drop_foreign_key{.table = table, .name = name});
  }
}

inline bool planner::is_referenced(const schema::table_state& table) const {
  for (const schema::table_state& other : state_.tables())
    if (other.present && &other != &table)
      for (const schema::foreign_key_state& k : other.foreign_keys)
        if (schema::same_name(k.references, table.name)) return true;
  return false;
}

inline void planner::drop_schemas() {
  std::vector<const char*> names;
  for (const schema::named_schema& s : state_.schemas())
    if (find_named(wanted_.schemas(), s.name) == nullptr) names.push_back(s.name);
  for (const char* name : names) add(migration::changes::drop_schema{.name = name});
}

inline void planner::drop_enums() {
  std::vector<const char*> names;
  for (const schema::enumeration_state& e : state_.enumerations())
    if (find_named(wanted_.enumerations(), e.name) == nullptr) names.push_back(e.name);
  for (const char* name : names) add(migration::changes::drop_enum{.name = name});
}

}  // namespace cupel::diff
