// SPDX-License-Identifier: Apache-2.0
#pragma once
// Planning what comes: schemas, tables in the order of their references, keys, constraints and indexes. Part of
// planner.hpp.
#include <cupel/diff/planner.hpp>

namespace cupel::diff {

inline void planner::create_schemas() {
  for (const schema::named_schema& s : wanted_.schemas())
    if (find_named(state_.schemas(), s.name) == nullptr) add(s);
}

inline void planner::create_tables() {
  std::vector<const schema::table_state*> waiting;
  for (const schema::table_state& table : wanted_.tables())
    if (table.present && state_.find(table.name) == nullptr) waiting.push_back(&table);
  while (!waiting.empty()) {
    auto next = std::find_if(waiting.begin(), waiting.end(), [&](const auto* t) { return refers_to_standing(*t); });
    if (next == waiting.end()) next = waiting.begin();
    create_table(**next);
    waiting.erase(next);
  }
}

inline bool planner::refers_to_standing(const schema::table_state& table) const {
  return std::all_of(table.foreign_keys.begin(), table.foreign_keys.end(), [&](const auto& k) {
    return schema::same_name(k.references, table.name) || state_.find(k.references) != nullptr;
  });
}

inline void planner::create_table(const schema::table_state& table) {
  schema::table made = materialize(memory_, table);
  std::vector<schema::foreign_key> keys;
  for (const schema::foreign_key& k : made.foreign_keys) {
    const schema::table_state* const target =
        schema::same_name(k.references, table.name) ? &table : state_.find(k.references);
    if (target != nullptr && migration::relies_on_constraint(*target, k)) keys.push_back(k);
  }
  memory_.fill(made.foreign_keys, keys);
  add(made);
}

inline void planner::add_keys_and_constraints(const char* table) {
  if (!now(table).primary_key.present && wanted(table).primary_key.present)
    add(materialize(memory_, wanted(table).primary_key, table));
  add_missing(table, &schema::table_state::uniques);
  add_missing(table, &schema::table_state::checks);
  add_missing(table, &schema::table_state::indexes);
}

template <class List> void planner::add_missing(const char* table, List schema::table_state::* objects) {
  for (const auto& after : wanted(table).*objects)
    if (find_named(now(table).*objects, after.name) == nullptr) add(materialize(memory_, after, table));
}

}  // namespace cupel::diff
