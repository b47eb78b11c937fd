// SPDX-License-Identifier: Apache-2.0
#pragma once
// The clauses of constraints that every database writes alike, as the SQL standard has them (ISO/IEC 9075-2, 11.6 to
// 11.9). A database's lowering takes them as a base:
//
//   template <> struct lowering<fact::unique_columns> : refusal<fact::unique_columns>, standard::unique_columns {};
#include <cupel/dialect/ddl/clauses.hpp>
#include <cupel/dialect/identifier.hpp>
#include <cupel/schema/fact.hpp>
#include <cupel/schema/state.hpp>
#include <string>

namespace cupel::dialect::standard {

struct unique_columns {
  static void define(clauses& out, const schema::unique_state& u) {
    out.text += " UNIQUE (" + quoted_list(u.columns) + ')';
  }
};

struct check_expression {
  static void define(clauses& out, const schema::check_state& c) {
    out.text += " CHECK (" + std::string{c.expression.sql} + ')';
  }
};

struct foreign_key_columns {
  static void define(clauses& out, const schema::foreign_key_state& k) {
    out.text += " FOREIGN KEY (" + quoted_list(k.columns) + ')';
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

struct foreign_key_on_delete {
  static void define(clauses& out, const schema::foreign_key_state& k) {
    if (k.def->on_delete != schema::referential_action::no_action)
      out.text += std::string{" ON DELETE "} + action_text(k.def->on_delete);
  }
};

struct foreign_key_on_update {
  static void define(clauses& out, const schema::foreign_key_state& k) {
    if (k.def->on_update != schema::referential_action::no_action)
      out.text += std::string{" ON UPDATE "} + action_text(k.def->on_update);
  }
};

/// CONSTRAINT "name" …, for a unique, check or foreign key, by a database's lowering of its facts.
template <template <schema::fact> class Lowering, schema::fact_range Range, class State>
std::string constraint_text(const State& state) {
  clauses out;
  out.text = "CONSTRAINT " + quoted(state.name);
  schema::for_each_fact<Range>([&]<schema::fact Fact>() { Lowering<Fact>::define(out, state); });
  return out.text;
}

}  // namespace cupel::dialect::standard
