// SPDX-License-Identifier: Apache-2.0
#pragma once
// alter_column on PostgreSQL: the facts that can change in place do; a column that becomes computed, or computed
// otherwise, is dropped and added, for only PostgreSQL 17 can change an expression. Nothing is lost by that but what
// was in a column whose values are computed from now on; what stood on the column is made again. So are checks, indexes
// and computed columns whose expression names a column of another type from now on. PostgreSQL itself refuses where a
// view or a foreign key of another table needs the column.
#include <algorithm>
#include <cupel/dialect/postgresql/ddl/index.hpp>
#include <cupel/dialect/postgresql/ddl/table.hpp>
#include <cupel/schema/sql_text.hpp>

namespace cupel::dialect::postgresql {

inline bool uses(const schema::index_state& i, const char* column) {
  for (std::uint32_t k = 0; k < i.keys.size(); ++k)
    if (i.def->on.begin()[k].is_expression ? schema::mentions(i.keys[k], column) : schema::same_name(i.keys[k], column))
      return true;
  return schema::contains(i.include, column) || schema::mentions(i.def->where, column);
}

/// The column dropped and added; constraints and indexes that went with it, made again.
inline std::vector<std::string> remake_column(const schema::table_state& t, const schema::column& c) {
  const std::string table = "ALTER TABLE " + quoted_table(t.name);
  std::vector<std::string> texts{table + " DROP COLUMN " + quoted(c.name)};
  clauses column;
  define_column(column, t, c);
  texts.push_back(table + " ADD COLUMN " + column.text);
  texts.insert(texts.end(), column.after.begin(), column.after.end());
  const auto again = [&](const auto& state) {
    texts.push_back(table + " DROP CONSTRAINT IF EXISTS " + quoted(state.name));
    texts.push_back(table + " ADD " + definition_text(state));
  };
  if (schema::contains(t.primary_key.columns, c.name)) texts.push_back(table + " ADD " + primary_key_text(t));
  for (const schema::unique_state& u : t.uniques)
    if (schema::contains(u.columns, c.name)) again(u);
  for (const schema::check_state& k : t.checks)
    if (schema::mentions(k.def->expression, c.name)) again(k);
  for (const schema::foreign_key_state& k : t.foreign_keys)
    if (schema::contains(k.columns, c.name)) again(k);
  for (const schema::index_state& i : t.indexes)
    if (uses(i, c.name)) {
      texts.push_back("DROP INDEX IF EXISTS " + quoted_beside(t.name, i.name));
      texts.push_back(create_index_text(t, i));
    }
  return texts;
}

/// Where the column changes to a type of another kind, an expression that names it was understood for the old one:
/// PostgreSQL would carry the operators and casts of that along, or find none for the new one.
///
/// What names the column in an expression goes before its type changes, and comes after: computed columns, with what
/// stands on them, then checks and indexes.
inline void remake_expressions(const schema::table_state& t, const char* column, bool only_computed,
                               std::vector<std::string>& away, std::vector<std::string>& again) {
  const std::string table = "ALTER TABLE " + quoted_table(t.name);
  std::vector<const char*> computed;
  for (const schema::column& c : t.columns) {
    if (!schema::mentions(c.computed.expression, column)) continue;
    const std::vector<std::string> texts = remake_column(t, c);
    away.push_back(texts.front());
    again.insert(again.end(), texts.begin() + 1, texts.end());
    computed.push_back(c.name);
  }
  if (only_computed) return;
  const auto concerns = [&](const char* sql) {
    return schema::mentions(sql, column)
           && std::none_of(computed.begin(), computed.end(), [sql](const char* c) { return schema::mentions(sql, c); });
  };
  for (const schema::check_state& c : t.checks) {
    if (!concerns(c.def->expression)) continue;
    away.push_back(table + " DROP CONSTRAINT " + quoted(c.name));
    again.push_back(table + " ADD " + definition_text(c));
  }
  for (const schema::index_state& i : t.indexes) {
    bool in_text = concerns(i.def->where);
    for (std::uint32_t k = 0; k < i.keys.size(); ++k)
      in_text = in_text || (i.def->on.begin()[k].is_expression && concerns(i.keys[k]));
    if (!in_text || std::any_of(computed.begin(), computed.end(), [&](const char* c) { return uses(i, c); })) continue;
    away.push_back("DROP INDEX " + quoted_beside(t.name, i.name));
    again.push_back(create_index_text(t, i));
  }
}

inline std::vector<std::string> alter_column_texts(const schema::table_state& t, const schema::column& before,
                                                   const schema::column& after, const char* using_expression) {
  if (after.computed.expression != nullptr && !schema::comparator<fact::column_computed>::same(before, after))
    return remake_column(t, after);
  column_change change{t.name, before, after, using_expression};
  schema::for_each_fact<schema::column_facts>([&]<fact Fact>() { lowering<Fact>::alter(change); });
  std::vector<std::string> texts = std::move(change.away);
  if (change.changes_type()) remake_expressions(t, after.name, !change.changes_kind(), texts, change.set);
  texts.insert(texts.end(), change.type.begin(), change.type.end());
  texts.insert(texts.end(), change.set.begin(), change.set.end());
  return texts;
}

}  // namespace cupel::dialect::postgresql
