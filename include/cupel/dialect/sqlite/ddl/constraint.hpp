// SPDX-License-Identifier: Apache-2.0
#pragma once
// The facts of primary keys, uniques, checks and foreign keys on SQLite: clauses of CREATE TABLE and nowhere else.
#include <cupel/dialect/ddl/constraint.hpp>
#include <cupel/dialect/sqlite/ddl/refusal.hpp>
#include <cupel/schema/catalog.hpp>

namespace cupel::dialect::sqlite {

/// SQLite reads the name of a primary key and forgets it, so it is not written, and a rename is no work.
template <> struct lowering<fact::primary_key_name> : refusal<fact::primary_key_name> {
  static void define(clauses&, const schema::table_state&) {}
};
template <> struct lowering<fact::primary_key_columns> : refusal<fact::primary_key_columns> {
  static void define(clauses& out, const schema::table_state& t) {
    out.text += "PRIMARY KEY (" + quoted_list(t.primary_key.columns) + ')';
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
    out.text += " REFERENCES " + quoted(k.references) + " (" + quoted_list(k.referenced_columns) + ')';
  }
};

}  // namespace cupel::dialect::sqlite
