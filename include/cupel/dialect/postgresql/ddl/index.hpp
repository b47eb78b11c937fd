// SPDX-License-Identifier: Apache-2.0
#pragma once
// The facts of an index on PostgreSQL.
#include <cupel/dialect/postgresql/ddl/name.hpp>
#include <cupel/dialect/postgresql/ddl/refusal.hpp>
#include <cupel/schema/catalog.hpp>
#include <cupel/schema/compare/index.hpp>

namespace cupel::dialect::postgresql {

template <> struct lowering<fact::index_unique> : refusal<fact::index_unique> {
  static void define(clauses& out, const schema::table_state& t, const schema::index_state& i) {
    out.text += std::string{i.def->unique ? "CREATE UNIQUE INDEX " : "CREATE INDEX "} + quoted(i.name) + " ON "
                + quoted_table(t.name);
  }
};
template <> struct lowering<fact::index_method> : refusal<fact::index_method> {
  static void define(clauses& out, const schema::table_state&, const schema::index_state& i) {
    if (i.def->method != schema::index_method::btree) out.text += std::string{" USING "} + schema::word(i.def->method);
  }
};
template <> struct lowering<fact::index_keys> : refusal<fact::index_keys> {
  static void define(clauses& out, const schema::table_state&, const schema::index_state& i) {
    out.text += " (";
    for (std::uint32_t k = 0; k < i.keys.size(); ++k) {
      const schema::index_key& key = i.def->on.begin()[k];
      if (k > 0) out.text += ", ";
      out.text += key.is_expression ? '(' + std::string{i.keys[k]} + ')' : quoted(i.keys[k]);
      if (key.collate != nullptr) out.text += " COLLATE " + quoted(key.collate);
      if (key.opclass != nullptr) out.text += ' ' + std::string{key.opclass};
      if (key.order == schema::sort_order::desc) out.text += " DESC";
      if (key.nulls == schema::nulls_order::first) out.text += " NULLS FIRST";
      if (key.nulls == schema::nulls_order::last) out.text += " NULLS LAST";
    }
    out.text += ')';
  }
};
template <> struct lowering<fact::index_include> : refusal<fact::index_include> {
  static void define(clauses& out, const schema::table_state&, const schema::index_state& i) {
    if (!i.include.empty()) out.text += " INCLUDE (" + quoted_list(i.include) + ')';
  }
};
template <> struct lowering<fact::index_nulls_not_distinct> : refusal<fact::index_nulls_not_distinct> {
  static void define(clauses& out, const schema::table_state&, const schema::index_state& i) {
    if (i.def->nulls_not_distinct) out.text += " NULLS NOT DISTINCT";
  }
};
template <> struct lowering<fact::index_where> : refusal<fact::index_where> {
  static void define(clauses& out, const schema::table_state&, const schema::index_state& i) {
    if (i.where.sql != nullptr) out.text += " WHERE " + std::string{i.where.sql};
  }
};

inline std::string create_index_text(const schema::table_state& t, const schema::index_state& i) {
  clauses out;
  schema::for_each_fact<schema::index_facts>([&]<fact Fact>() { lowering<Fact>::define(out, t, i); });
  return out.text;
}

}  // namespace cupel::dialect::postgresql
