// SPDX-License-Identifier: Apache-2.0
#pragma once
// alter_column on PostgreSQL: the facts that can change in place do; a column that becomes computed, or computed
// otherwise, is dropped and added, for only PostgreSQL 17 can change an expression. Nothing is lost by that but what
// was in a column whose values are computed from now on. PostgreSQL itself refuses where a view needs the column.
#include <cupel/dialect/postgresql/ddl/laid_aside.hpp>

namespace cupel::dialect::postgresql {

/// Lays aside what a new type of the column would not bear.
inline void make_way(laid_aside& aside, const schema::table_state& t, const column_change& change) {
  const char* const name = change.after.name;
  if (change.changes_type() || change.changes<fact::column_collation>()) aside.computed_from(t, name);
  if (change.changes_kind()) aside.expressions_of(t, name);
  if (change.changes_what_joins_it()) aside.joins(t, name);
}

/// The statements in between; what is not needed for them is laid aside.
inline std::vector<std::string> alter_column_texts(laid_aside& aside, const schema::table_state& t,
                                                   const schema::column& before, const schema::column& after,
                                                   const char* using_expression) {
  column_change change{t.name, before, after, using_expression};
  const bool is_computed_anew =
      change.changes<fact::column_computed>() || change.changes_type() || change.changes<fact::column_collation>();
  if (after.computed.expression != nullptr && is_computed_anew) {
    aside.column(t, after.name);
    return {};
  }
  make_way(aside, t, change);
  schema::for_each_fact<schema::column_facts>([&]<fact Fact>() { lowering<Fact>::alter(change); });
  std::vector<std::string> texts = std::move(change.away);
  texts.insert(texts.end(), change.type.begin(), change.type.end());
  texts.insert(texts.end(), change.set.begin(), change.set.end());
  return texts;
}

}  // namespace cupel::dialect::postgresql
