// SPDX-License-Identifier: Apache-2.0
#pragma once
// The facts of primary keys, uniques, checks and foreign keys on PostgreSQL.
#include <cupel/dialect/ddl/constraint.hpp>
#include <cupel/dialect/postgresql/ddl/name.hpp>
#include <cupel/dialect/postgresql/ddl/refusal.hpp>
#include <cupel/schema/naming.hpp>

namespace cupel::dialect::postgresql {

template <> struct lowering<fact::primary_key_name> : refusal<fact::primary_key_name> {
  static void define(clauses& out, const schema::table_state& t) {
    out.text += "CONSTRAINT " + quoted(schema::primary_key_name(t));
  }
};
template <> struct lowering<fact::primary_key_columns> : refusal<fact::primary_key_columns> {
  static void define(clauses& out, const schema::table_state& t) {
    out.text += " PRIMARY KEY (" + quoted_list(t.primary_key.columns) + ')';
  }
};
template <> struct lowering<fact::unique_columns> : refusal<fact::unique_columns>, standard::unique_columns {};
template <> struct lowering<fact::check_expression> : refusal<fact::check_expression>, standard::check_expression {};
template <>
struct lowering<fact::foreign_key_columns> : refusal<fact::foreign_key_columns>, standard::foreign_key_columns {};
template <>
struct lowering<fact::foreign_key_on_delete> : refusal<fact::foreign_key_on_delete>, standard::foreign_key_on_delete {};
template <>
struct lowering<fact::foreign_key_on_update> : refusal<fact::foreign_key_on_update>, standard::foreign_key_on_update {};
template <> struct lowering<fact::foreign_key_references> : refusal<fact::foreign_key_references> {
  static void define(clauses& out, const schema::foreign_key_state& k) {
    out.text += " REFERENCES " + quoted_table(k.references) + " (" + quoted_list(k.referenced_columns) + ')';
  }
};

/// CONSTRAINT "name" PRIMARY KEY …
inline std::string primary_key_text(const schema::table_state& t) {
  clauses out;
  schema::for_each_fact<schema::primary_key_facts>([&]<fact Fact>() { lowering<Fact>::define(out, t); });
  return out.text;
}
inline std::string definition_text(const schema::unique_state& u) {
  return standard::constraint_text<lowering, schema::unique_facts>(u);
}
inline std::string definition_text(const schema::check_state& c) {
  return standard::constraint_text<lowering, schema::check_facts>(c);
}
inline std::string definition_text(const schema::foreign_key_state& k) {
  return standard::constraint_text<lowering, schema::foreign_key_facts>(k);
}

}  // namespace cupel::dialect::postgresql
