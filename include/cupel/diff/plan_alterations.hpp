// SPDX-License-Identifier: Apache-2.0
#pragma once
// Planning what changes: the options of tables, and columns that come or are altered. Part of plan.hpp.
#include <cupel/diff/planner.hpp>

namespace cupel::diff {

template <schema::fact_range Facts, class State, class Change>
bool planner::differing(const State& before, const State& after, Change& change) {
  bool any = false;
  schema::for_each_fact<Facts>([&]<fact Fact>() {
    if (schema::comparator<Fact>::same(before, after)) return;
    using field = migration::alteration<Fact>;
    change.*field::change = after.*field::state;
    any = true;
  });
  return any;
}

inline void planner::alter(const char* table) {
  migration::changes::alter_table options{.name = table};
  if (differing<schema::table_facts>(now(table), wanted(table), options)) add(options);
  // What is computed comes last: from columns that stand by then, and have their types.
  for (const bool computed : {false, true})
    for (const schema::column& after : wanted(table).columns)
      if ((after.computed.expression != nullptr) == computed) alter(table, after);
}

inline void planner::alter(const char* table, const schema::column& after) {
  const schema::column* const before = find_named(now(table).columns, after.name);
  if (before == nullptr) {
    schema::column added = after;
    added.table = table;
    return add(added);
  }
  migration::changes::alter_column change{.table = table, .name = after.name};
  if (differing<schema::column_facts>(*before, after, change)) add(change);
}

}  // namespace cupel::diff
