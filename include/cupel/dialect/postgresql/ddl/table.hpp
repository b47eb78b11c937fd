// SPDX-License-Identifier: Apache-2.0
#pragma once
// The facts of a table on PostgreSQL, and CREATE TABLE.
#include <cupel/dialect/postgresql/ddl/column.hpp>
#include <cupel/dialect/postgresql/ddl/constraint.hpp>
#include <cupel/schema/compare/table.hpp>

namespace cupel::dialect::postgresql {

struct table_change {
  const schema::table_state& before;
  const schema::table_state& after;
  std::vector<std::string> set{};
};

template <> struct lowering<fact::table_comment> : refusal<fact::table_comment> {
  static void define(clauses& out, const schema::table_state& t) {
    if (t.comment != nullptr) out.after.push_back(text(t));
  }
  static void alter(table_change& change) {
    if (!schema::comparator<fact::table_comment>::same(change.before, change.after))
      change.set.push_back(text(change.after));
  }

 private:
  static std::string text(const schema::table_state& t) {
    return "COMMENT ON TABLE " + quoted_table(t.name) + " IS " + comment_text(t.comment);
  }
};
/// A fact of SQLite alone: every table of PostgreSQL is strict and has no rowid.
struct says_nothing_of_tables {
  static void define(clauses&, const schema::table_state&) {}
  static void alter(table_change&) {}
};
template <> struct lowering<fact::table_strict> : refusal<fact::table_strict>, says_nothing_of_tables {};
template <> struct lowering<fact::table_without_rowid> : refusal<fact::table_without_rowid>, says_nothing_of_tables {};

/// CREATE TABLE and what follows it, without the indexes.
inline std::vector<std::string> create_table_texts(const schema::table_state& t) {
  clauses out;
  out.text = "CREATE TABLE " + quoted_table(t.name) + " (";
  const char* separator = "\n  ";
  const auto part = [&](const std::string& text) {
    out.text += separator + text;
    separator = ",\n  ";
  };
  clauses columns;
  for (const schema::column& c : t.columns) {
    columns.text.clear();
    define_column(columns, t, c);
    part(columns.text);
  }
  if (t.primary_key.present) part(primary_key_text(t));
  for (const schema::unique_state& u : t.uniques) part(definition_text(u));
  for (const schema::check_state& c : t.checks) part(definition_text(c));
  for (const schema::foreign_key_state& k : t.foreign_keys) part(definition_text(k));
  out.text += "\n)";
  schema::for_each_fact<schema::table_facts>([&]<fact Fact>() { lowering<Fact>::define(out, t); });

  std::vector<std::string> texts{out.text};
  texts.insert(texts.end(), out.after.begin(), out.after.end());
  texts.insert(texts.end(), columns.after.begin(), columns.after.end());
  return texts;
}

}  // namespace cupel::dialect::postgresql
