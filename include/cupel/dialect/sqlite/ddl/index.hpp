// SPDX-License-Identifier: Apache-2.0
#pragma once
// The facts of an index on SQLite.
#include <cupel/dialect/identifier.hpp>
#include <cupel/dialect/sqlite/ddl/refusal.hpp>
#include <cupel/dialect/sqlite/ddl/type.hpp>
#include <cupel/schema/catalog.hpp>

namespace cupel::dialect::sqlite {

template <> struct lowering<fact::index_unique> : refusal<fact::index_unique> {
  static void define(clauses& out, const schema::table_state& t, const schema::index_state& i) {
    out.text += std::string{i.def->unique ? "CREATE UNIQUE INDEX " : "CREATE INDEX "} + quoted(i.name) + " ON "
                + quoted(t.name);
  }
};
/// Only btree, which goes without saying; the rest is refused.
template <> struct lowering<fact::index_method> : refusal<fact::index_method> {
  static void define(clauses&, const schema::table_state&, const schema::index_state&) {}
};
template <> struct lowering<fact::index_keys> : refusal<fact::index_keys> {
  static void define(clauses& out, const schema::table_state&, const schema::index_state& i) {
    out.text += " (";
    for (std::uint32_t k = 0; k < i.keys.size(); ++k) {
      const schema::index_key& key = i.def->on.begin()[k];
      if (k > 0) out.text += ", ";
      out.text += key.is_expression ? '(' + std::string{i.keys[k]} + ')' : quoted(i.keys[k]);
      if (key.collate != nullptr) out.text += " COLLATE " + collation_text(key.collate);
      if (key.order == schema::sort_order::desc) out.text += " DESC";
    }
    out.text += ')';
  }
};
template <> struct lowering<fact::index_include> : refusal<fact::index_include> {
  static void define(clauses&, const schema::table_state&, const schema::index_state&) {}
};
template <> struct lowering<fact::index_nulls_not_distinct> : refusal<fact::index_nulls_not_distinct> {
  static void define(clauses&, const schema::table_state&, const schema::index_state&) {}
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

}  // namespace cupel::dialect::sqlite
