// SPDX-License-Identifier: Apache-2.0
#pragma once
// The facts of primary keys, uniques, checks and foreign keys on PostgreSQL.
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
template <> struct lowering<fact::unique_columns> : refusal<fact::unique_columns> {
  static void define(clauses& out, const schema::unique_state& u) {
    out.text += " UNIQUE (" + quoted_list(u.columns) + ')';
  }
};
template <> struct lowering<fact::check_expression> : refusal<fact::check_expression> {
  static void define(clauses& out, const schema::check_state& c) {
    out.text += " CHECK (" + std::string{c.def->expression} + ')';
  }
};
template <> struct lowering<fact::foreign_key_columns> : refusal<fact::foreign_key_columns> {
  static void define(clauses& out, const schema::foreign_key_state& k) {
    out.text += " FOREIGN KEY (" + quoted_list(k.columns) + ')';
  }
};
template <> struct lowering<fact::foreign_key_references> : refusal<fact::foreign_key_references> {
  static void define(clauses& out, const schema::foreign_key_state& k) {
    out.text += " REFERENCES " + quoted_table(k.references) + " (" + quoted_list(k.referenced_columns) + ')';
  }
};

inline const char* action_text(schema::referential_action action) {
  switch (action) {
    case schema::referential_action::no_action: break;
    case schema::referential_action::restrict: return "RESTRICT";
    case schema::referential_action::cascade: return "CASCADE";
    case schema::referential_action::set_null: return "SET NULL";
    case schema::referential_action::set_default: return "SET DEFAULT";
  }
  return "NO ACTION";
}
template <> struct lowering<fact::foreign_key_on_delete> : refusal<fact::foreign_key_on_delete> {
  static void define(clauses& out, const schema::foreign_key_state& k) {
    if (k.def->on_delete != schema::referential_action::no_action)
      out.text += std::string{" ON DELETE "} + action_text(k.def->on_delete);
  }
};
template <> struct lowering<fact::foreign_key_on_update> : refusal<fact::foreign_key_on_update> {
  static void define(clauses& out, const schema::foreign_key_state& k) {
    if (k.def->on_update != schema::referential_action::no_action)
      out.text += std::string{" ON UPDATE "} + action_text(k.def->on_update);
  }
};

/// CONSTRAINT "name" PRIMARY KEY …
inline std::string primary_key_text(const schema::table_state& t) {
  clauses out;
  schema::for_each_fact<schema::primary_key_facts>([&]<fact Fact>() { lowering<Fact>::define(out, t); });
  return out.text;
}
/// CONSTRAINT "name" …, for a unique, check or foreign key.
template <schema::fact_range Range, class State> std::string constraint_text(const State& state) {
  clauses out;
  out.text = "CONSTRAINT " + quoted(state.name);
  schema::for_each_fact<Range>([&]<fact Fact>() { lowering<Fact>::define(out, state); });
  return out.text;
}
inline std::string definition_text(const schema::unique_state& u) {
  return constraint_text<schema::unique_facts>(u);
}
inline std::string definition_text(const schema::check_state& c) {
  return constraint_text<schema::check_facts>(c);
}
inline std::string definition_text(const schema::foreign_key_state& k) {
  return constraint_text<schema::foreign_key_facts>(k);
}

}  // namespace cupel::dialect::postgresql
