// SPDX-License-Identifier: Apache-2.0
#pragma once
// The facts of a table on SQLite, and CREATE TABLE.
#include <cupel/dialect/sqlite/ddl/column.hpp>
#include <cupel/dialect/sqlite/ddl/constraint.hpp>

namespace cupel::dialect::sqlite {

/// SQLite keeps no comments; the models do.
template <> struct lowering<fact::table_comment> : refusal<fact::table_comment> {
  static void define(clauses&, const schema::table_state&) {}
};
template <> struct lowering<fact::table_strict> : refusal<fact::table_strict> {
  static void define(clauses& out, const schema::table_state& t) {
    if (t.strict) out.text += " STRICT";
  }
};
template <> struct lowering<fact::table_without_rowid> : refusal<fact::table_without_rowid> {
  static void define(clauses& out, const schema::table_state& t) {
    if (t.without_rowid) out.text += std::string{t.strict ? "," : ""} + " WITHOUT ROWID";
  }
};

/// CREATE TABLE under another name than the table's own where a rebuild needs one; without the indexes.
inline std::string create_table_text(const schema::catalog& state, const schema::table_state& t,
                                     const std::string& name) {
  std::string parts;
  const auto part = [&](const std::string& text) { parts += (parts.empty() ? "\n  " : ",\n  ") + text; };
  bool counted = false;
  for (const schema::column& c : t.columns) {
    part(column_text(state, t, c));
    counted = counted || counts_rows(t, c);
  }
  if (t.primary_key.present && !counted) {
    clauses key;
    schema::for_each_fact<schema::primary_key_facts>([&]<fact Fact>() { lowering<Fact>::define(key, t); });
    part(key.text);
  }
  for (const schema::unique_state& u : t.uniques) part(standard::constraint_text<lowering, schema::unique_facts>(u));
  for (const schema::check_state& c : t.checks) part(standard::constraint_text<lowering, schema::check_facts>(c));
  for (const schema::foreign_key_state& k : t.foreign_keys)
    part(standard::constraint_text<lowering, schema::foreign_key_facts>(k));

  clauses out;
  out.text = "CREATE TABLE " + quoted(name) + " (" + parts + "\n)";
  schema::for_each_fact<schema::table_facts>([&]<fact Fact>() { lowering<Fact>::define(out, t); });
  return out.text;
}

}  // namespace cupel::dialect::sqlite
