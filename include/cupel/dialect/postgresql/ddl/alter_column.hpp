// SPDX-License-Identifier: Apache-2.0
#pragma once
// alter_column on PostgreSQL: the facts that can change in place do; a column that becomes computed, or computed
// otherwise, is dropped and added, for only PostgreSQL 17 can change an expression. Nothing is lost by that but what
// was in a column whose values are computed from now on; what stood on the column is made again. PostgreSQL itself
// refuses where a view or a foreign key of another table needs the column.
#include <cupel/dialect/postgresql/ddl/index.hpp>
#include <cupel/dialect/postgresql/ddl/table.hpp>
#include <cupel/schema/sql_text.hpp>

namespace cupel::dialect::postgresql {

/// Whether the SQL text has the column's name as a word or a quoted name: an answer that may be yes too often.
inline bool mentions(const char* sql, const char* column) {
  if (sql == nullptr) return false;
  const std::string_view name{column};
  const std::string in_quotes = quoted(name);
  const char* const end = sql + std::string_view{sql}.size();
  for (auto t = schema::sql_tokens::next(sql, end); !t.empty(); t = schema::sql_tokens::next(t.last, end)) {
    const std::string_view text{t.first, static_cast<std::size_t>(t.last - t.first)};
    if (t.quoted ? text == in_quotes
                 : text.size() == name.size() && std::equal(text.begin(), text.end(), name.begin(), [](char a, char b) {
                     return schema::sql_tokens::lower(a) == schema::sql_tokens::lower(b);
                   }))
      return true;
  }
  return false;
}

inline bool uses(const schema::index_state& i, const char* column) {
  for (std::uint32_t k = 0; k < i.keys.size(); ++k)
    if (i.def->on.begin()[k].is_expression ? mentions(i.keys[k], column) : schema::same_name(i.keys[k], column))
      return true;
  return schema::contains(i.include, column) || mentions(i.def->where, column);
}

/// The column dropped and added; constraints and indexes that went with it, made again.
inline std::vector<std::string> remake_column(const schema::table_state& t, const schema::column& c) {
  const std::string table = "ALTER TABLE " + quoted(t.name);
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
    if (mentions(k.def->expression, c.name)) again(k);
  for (const schema::foreign_key_state& k : t.foreign_keys)
    if (schema::contains(k.columns, c.name)) again(k);
  for (const schema::index_state& i : t.indexes)
    if (uses(i, c.name)) {
      texts.push_back("DROP INDEX IF EXISTS " + quoted(i.name));
      texts.push_back(create_index_text(t, i));
    }
  return texts;
}

inline std::vector<std::string> alter_column_texts(const schema::table_state& t, const schema::column& before,
                                                   const schema::column& after, const char* using_expression) {
  if (after.computed.expression != nullptr && !schema::comparator<fact::column_computed>::same(before, after))
    return remake_column(t, after);
  column_change change{t.name, before, after, using_expression};
  schema::for_each_fact<schema::column_facts>([&]<fact Fact>() { lowering<Fact>::alter(change); });
  std::vector<std::string> texts = std::move(change.away);
  texts.insert(texts.end(), change.type.begin(), change.type.end());
  texts.insert(texts.end(), change.set.begin(), change.set.end());
  return texts;
}

}  // namespace cupel::dialect::postgresql
