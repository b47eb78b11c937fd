// SPDX-License-Identifier: Apache-2.0
#pragma once
// The facts of a column on SQLite. None can change in place: where the text of a definition, or the values, would be
// others, the table is made anew (rebuild.hpp).
#include <cupel/dialect/identifier.hpp>
#include <cupel/dialect/sqlite/ddl/default_value.hpp>
#include <cupel/dialect/sqlite/ddl/refusal.hpp>
#include <cupel/schema/catalog.hpp>

namespace cupel::dialect::sqlite {

/// The column is the table's INTEGER PRIMARY KEY, which counts by itself (sqlite.org/rowidtable.html).
inline bool counts_rows(const schema::table_state& t, const schema::column& c) {
  return c.identity.kind != schema::identity_kind::none && t.primary_key.present && t.primary_key.columns.size() == 1
         && schema::same_name(t.primary_key.columns[0], c.name) && !t.without_rowid;
}

template <> struct lowering<fact::column_type> : refusal<fact::column_type> {
  static void define(clauses& out, const schema::table_state& t, const schema::column& c) {
    // A sole key declared INTEGER would count by itself though nobody asked: as INT it does not.
    const bool sole_key = t.primary_key.present && t.primary_key.columns.size() == 1
                          && schema::same_name(t.primary_key.columns[0], c.name) && !counts_rows(t, c);
    const std::string type = type_text(c.type);
    out.text += ' ' + (sole_key && type == "INTEGER" ? "INT" : type);
    if (const std::string check = type_check(c.type, c.name, c.nullable); !check.empty())
      out.end += " CHECK (" + check + ')';
  }
};
template <> struct lowering<fact::column_collation> : refusal<fact::column_collation> {
  static void define(clauses& out, const schema::table_state&, const schema::column& c) {
    if (c.collate != nullptr) out.text += " COLLATE " + collation_text(c.collate);
  }
};
template <> struct lowering<fact::column_nullable> : refusal<fact::column_nullable> {
  static void define(clauses& out, const schema::table_state&, const schema::column& c) {
    if (!c.nullable) out.text += " NOT NULL";
  }
};
template <> struct lowering<fact::column_default> : refusal<fact::column_default> {
  static void define(clauses& out, const schema::table_state&, const schema::column& c) {
    if (c.default_sql != nullptr) out.text += " DEFAULT " + default_text(c).text;
  }
};
template <> struct lowering<fact::column_identity> : refusal<fact::column_identity> {
  static void define(clauses& out, const schema::table_state& t, const schema::column& c) {
    if (counts_rows(t, c)) out.text += " PRIMARY KEY";
  }
};
template <> struct lowering<fact::column_computed> : refusal<fact::column_computed> {
  static void define(clauses& out, const schema::table_state&, const schema::column& c) {
    if (c.computed.expression != nullptr)
      out.text += " GENERATED ALWAYS AS (" + std::string{c.computed.expression} + ')'
                  + (c.computed.stored ? " STORED" : " VIRTUAL");
  }
};
/// SQLite keeps no comments; the models do.
template <> struct lowering<fact::column_comment> : refusal<fact::column_comment> {
  static void define(clauses&, const schema::table_state&, const schema::column&) {}
};

/// A native enum is a text of which each column checks that it is one of the values; NULL passes a CHECK.
template <> struct lowering<fact::enum_values> : refusal<fact::enum_values> {
  static void define(clauses& out, const schema::enumeration_state& e, const schema::column& c) {
    std::string values;
    for (const char* value : e.values) values += (values.empty() ? "" : ", ") + quoted_text(value);
    out.end += " CHECK (" + quoted(c.name) + " IN (" + values + "))";
  }
};

/// "name" TYPE …; the catalog is asked for the values of the column's enum.
inline std::string column_text(const schema::catalog& state, const schema::table_state& t, const schema::column& c) {
  clauses out;
  out.text = quoted(c.name);
  schema::for_each_fact<schema::column_facts>([&]<fact Fact>() { lowering<Fact>::define(out, t, c); });
  if (c.type.kind == schema::type_kind::enumeration)
    if (const auto* const e = find_named(state.enumerations(), c.type.name))
      schema::for_each_fact<schema::enum_facts>([&]<fact Fact>() { lowering<Fact>::define(out, *e, c); });
  return out.text + out.end;
}

/// Whether ALTER TABLE ADD COLUMN does it (sqlite.org/lang_altertable.html). A column that is NOT NULL without a
/// default is added in place as well: SQLite allows it while there are no rows, and refuses it clearly where there are.
inline bool can_be_added(const schema::column& c) {
  return (c.default_sql == nullptr || default_text(c).constant) && c.identity.kind == schema::identity_kind::none
         && (c.computed.expression == nullptr || !c.computed.stored);
}

}  // namespace cupel::dialect::sqlite
