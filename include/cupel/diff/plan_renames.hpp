// SPDX-License-Identifier: Apache-2.0
#pragma once
// Planning names: tables, columns and enums by the author's word; keys, constraints and indexes that are the same in
// every fact and are called otherwise. Part of planner.hpp.
#include <cupel/diff/planner.hpp>

namespace cupel::diff {

/// A name for the time between the two halves of a change of places, or until what has it goes.
template <class Taken>
std::string planner::free_name(const std::string& schema, const Taken& taken, const char* beginning) {
  for (int i = 1;; ++i) {
    const std::string name = schema + (schema.empty() ? "" : ".") + beginning + std::to_string(i);
    if (!taken(name)) return name;
  }
}

inline void planner::rename_tables_and_enums(const matching& matched) {
  std::vector<renaming> all;
  const auto is_taken = [&](const std::string& name) {
    const auto has = [&name](const schema::catalog& in) {
      return in.find(name.c_str()) != nullptr || find_named(in.enumerations(), name.c_str()) != nullptr;
    };
    const auto becomes = [&name](const renaming& each) { return each.to == name; };
    return has(state_) || has(wanted_) || std::any_of(all.begin(), all.end(), becomes);
  };
  for (const auto& [from, to] : matched.enumerations) all.push_back({from, to});
  const auto is_left_by = [](const std::string& name, const auto& renames) {
    return std::any_of(renames.begin(), renames.end(), [&](const auto& each) { return each.first == name; });
  };
  for (const auto& [from, to] : matched.enumerations)
    if (state_.find(to.c_str()) != nullptr && !is_left_by(to, matched.tables)) drop_tables();
  for (const auto& [from, to] : matched.tables)  // an enum goes only after its columns
    if (find_named(state_.enumerations(), to.c_str()) != nullptr && !is_left_by(to, matched.enumerations))
      all.push_back({to, free_name("", is_taken, "cupel_dropped_")});
  const std::size_t enums = all.size();
  for (const auto& [from, to] : matched.tables) all.push_back({from, to});
  const auto between = [&](const std::string& from) {
    return free_name(from.substr(0, schema::schema_length(from.c_str())), is_taken);
  };
  for (const rename_step& step : in_order(all, between)) {
    const char* const from = memory_.text(step.from);
    const char* const to = memory_.text(step.to);
    if (step.which < enums)
      add(migration::changes::rename_enum{.name = from, .to = to});
    else
      add(migration::changes::rename_table{.name = from, .to = to});
  }
}

inline void planner::rename_columns(const matching& matched) {
  std::vector<std::string> tables;
  for (const auto& r : matched.columns)
    if (std::find(tables.begin(), tables.end(), r.table) == tables.end()) tables.push_back(r.table);
  for (const std::string& name : tables) {
    const char* const table = memory_.text(name);
    std::vector<renaming> all;
    for (const auto& r : matched.columns)
      if (r.table == name) all.push_back({r.from, r.to});
    const auto between = [&](const std::string&) {
      return free_name("", [&](const std::string& each) {
        return find_named(now(table).columns, each.c_str()) != nullptr
               || find_named(wanted(table).columns, each.c_str()) != nullptr;
      });
    };
    for (const rename_step& step : in_order(all, between))
      add(migration::changes::rename_column{
          .table = table, .name = memory_.text(step.from), .to = memory_.text(step.to)});
  }
}

inline void planner::rename_objects() {
  object_renames all;
  each_standing([&](const char* table) {
    rename_primary_key(table, all);
    rename_same(table, &schema::table_state::uniques, schema::kind::unique, all);
    rename_same(table, &schema::table_state::checks, schema::kind::check, all);
    rename_same(table, &schema::table_state::foreign_keys, schema::kind::foreign_key, all);
    rename_same(table, &schema::table_state::indexes, schema::kind::index, all);
  });
  keep_to_free_names(all);
  const auto between = [&](const std::string&) {
    return free_name("", [&](const std::string& name) {
      const auto has = [&](const schema::catalog& in) {
        for (const schema::table_state& t : in.tables())
          if (t.present
              && (find_named(t.indexes, name.c_str()) != nullptr || find_named(t.uniques, name.c_str()) != nullptr
                  || find_named(t.checks, name.c_str()) != nullptr
                  || find_named(t.foreign_keys, name.c_str()) != nullptr))
            return true;
        return false;
      };
      return has(state_) || has(wanted_);
    });
  };
  for (const rename_step& step : in_order(all.names, between)) {
    const object_rename& of = all.objects[step.which];
    const char* const from = memory_.text(step.from);
    const char* const to = memory_.text(step.to);
    if (of.what == schema::kind::index)
      add(migration::changes::rename_index{.table = of.table, .name = from, .to = to});
    else
      add(migration::changes::rename_constraint{.table = of.table, .name = from, .to = to});
  }
}

inline void planner::rename_primary_key(const char* table, object_renames& into) {
  const schema::primary_key_state& before = now(table).primary_key;
  const schema::primary_key_state& after = wanted(table).primary_key;
  if (!before.present || !after.present || !schema::same_names(before.columns, after.columns)) return;
  if (schema::same_name(before.name, after.name)) return;
  const auto named = [&](const char* name) {
    return name != nullptr ? std::string(name) : "pk_" + std::string(schema::own_name(table));
  };
  into.names.push_back({named(before.name), named(after.name)});
  into.objects.push_back({table, schema::kind::primary_key});
}

inline void planner::keep_to_free_names(object_renames& all) {
  const auto is_taken = [&](const char* table, const char* name) {
    return state_.holder_of(name, schema::sampled_hash(name)) != nullptr
           || (schema::schema_length(table) > 0 && state_.find_beside(table, name) != nullptr);
  };
  const auto is_left = [&](const std::string& name) {
    return std::any_of(all.names.begin(), all.names.end(),
                       [&](const renaming& each) { return each.means_something && each.from == name; });
  };
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t i = 0; i < all.names.size(); ++i) {
      renaming& each = all.names[i];
      const bool shares = all.objects[i].what == schema::kind::index || all.objects[i].what == schema::kind::unique;
      if (!each.means_something || !shares) continue;
      if (!is_taken(all.objects[i].table, each.to.c_str()) || is_left(each.to)) continue;
      each.means_something = false;
      changed = true;
    }
  }
}

template <class List>
void planner::rename_same(const char* table, List schema::table_state::* objects, schema::kind what,
                          object_renames& into) {
  const auto& before = now(table).*objects;
  const auto& after = wanted(table).*objects;
  std::vector<renaming> found;
  for (const auto& each : before) {
    const auto* const kept = find_named(after, each.name);
    if (kept != nullptr && same(each, *kept)) continue;
    for (const auto& candidate : after) {
      const auto* const stands = find_named(before, candidate.name);
      if ((stands != nullptr && same(*stands, candidate)) || !same(each, candidate)) continue;
      const auto is_taken = [&](const renaming& r) { return r.to == candidate.name; };
      if (std::any_of(found.begin(), found.end(), is_taken)) continue;
      found.push_back({each.name, candidate.name});
      break;
    }
  }
  settle(
      found, [&](const std::string& name) { return find_named(before, name.c_str()) != nullptr; },
      [&](const std::string& name) { return find_named(after, name.c_str()) != nullptr; });
  for (const renaming& each : found) {
    if (!each.means_something) continue;
    into.names.push_back(each);
    into.objects.push_back({table, what});
  }
}

}  // namespace cupel::diff
