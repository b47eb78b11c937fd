// SPDX-License-Identifier: Apache-2.0
#pragma once
// Planning names: keys, constraints and indexes that are the same in every fact and are called otherwise. Part of
// planner.hpp.
#include <cupel/diff/planner.hpp>

namespace cupel::diff {

inline void planner::rename_objects(const char* table) {
  rename_primary_key(table);
  rename_same<migration::changes::rename_constraint>(table, &schema::table_state::uniques);
  rename_same<migration::changes::rename_constraint>(table, &schema::table_state::checks);
  rename_same<migration::changes::rename_constraint>(table, &schema::table_state::foreign_keys);
  rename_same<migration::changes::rename_index>(table, &schema::table_state::indexes);
}

inline void planner::rename_primary_key(const char* table) {
  const schema::primary_key_state& before = now(table).primary_key;
  const schema::primary_key_state& after = wanted(table).primary_key;
  if (!before.present || !after.present || !schema::same_names(before.columns, after.columns)) return;
  if (schema::same_name(before.name, after.name)) return;
  const auto named = [&](const char* name) {
    return name != nullptr ? name : memory_.text("pk_" + std::string(schema::own_name(table)));
  };
  add(migration::changes::rename_constraint{.table = table, .name = named(before.name), .to = named(after.name)});
}

template <class Rename, class List> void planner::rename_same(const char* table, List schema::table_state::* objects) {
  std::vector<std::pair<const char*, const char*>> renames;
  std::vector<const char*> taken;
  for (const auto& before : now(table).*objects) {
    if (find_named(wanted(table).*objects, before.name) != nullptr) continue;
    for (const auto& after : wanted(table).*objects) {
      if (find_named(now(table).*objects, after.name) != nullptr || !same(before, after)) continue;
      if (std::find(taken.begin(), taken.end(), after.name) != taken.end()) continue;
      taken.push_back(after.name);
      renames.emplace_back(before.name, after.name);
      break;
    }
  }
  for (const auto& [from, to] : renames) add(Rename{.table = table, .name = from, .to = to});
}

}  // namespace cupel::diff
