// SPDX-License-Identifier: Apache-2.0
#pragma once
// Comparators of an index's facts.
#include <cupel/schema/compare/comparator.hpp>
#include <cupel/schema/sql_text.hpp>

namespace cupel::schema {

template <> struct comparator<fact::index_unique> {
  static constexpr const char* name = "unique";
  static constexpr bool same(const index_state& a, const index_state& b) { return a.def->unique == b.def->unique; }
  static constexpr void say(text_buffer& out, const index_state& i) {
    out << (i.def->unique ? "unique" : "not unique");
  }
};

constexpr const char* word(index_method method) {
  switch (method) {
    case index_method::btree: return "btree";
    case index_method::hash: return "hash";
    case index_method::gin: return "gin";
    case index_method::gist: return "gist";
    case index_method::spgist: return "spgist";
    case index_method::brin: return "brin";
    case index_method::hnsw: return "hnsw";
    case index_method::ivfflat: return "ivfflat";
  }
  return "";
}

template <> struct comparator<fact::index_method> {
  static constexpr const char* name = "method";
  static constexpr bool same(const index_state& a, const index_state& b) { return a.def->method == b.def->method; }
  static constexpr void say(text_buffer& out, const index_state& i) { out << "method " << word(i.def->method); }
};

template <> struct comparator<fact::index_keys> {
  static constexpr const char* name = "keys";
  static constexpr bool same(const index_state& a, const index_state& b) {
    if (a.keys.size() != b.keys.size()) return false;
    for (std::uint32_t i = 0; i < a.keys.size(); ++i) {
      const index_key& x = a.def->on.begin()[i];
      const index_key& y = b.def->on.begin()[i];
      if (x.is_expression != y.is_expression || x.order != y.order || nulls_first(x) != nulls_first(y)) return false;
      if (!same_name(x.opclass, y.opclass) || !same_name(x.collate, y.collate)) return false;
      if (!(x.is_expression ? same_sql({a.keys[i], true}, {b.keys[i], true}) : same_name(a.keys[i], b.keys[i]))) return false;
    }
    return true;
  }
  static constexpr void say(text_buffer& out, const index_state& index) {
    out << "on (";
    for (std::uint32_t i = 0; i < index.keys.size(); ++i) {
      const index_key& key = index.def->on.begin()[i];
      if (i > 0) out << ", ";
      out << index.keys[i];
      if (key.collate != nullptr) out << " collate " << key.collate;
      if (key.opclass != nullptr) out << " " << key.opclass;
      if (key.order == sort_order::desc) out << " desc";
      if (key.nulls != nulls_order::by_order) out << (nulls_first(key) ? " nulls first" : " nulls last");
    }
    out << ")";
  }

 private:
  /// The default is last when ascending and first when descending (PostgreSQL manual, CREATE INDEX).
  static constexpr bool nulls_first(const index_key& key) {
    return key.nulls == nulls_order::by_order ? key.order == sort_order::desc : key.nulls == nulls_order::first;
  }
};

template <> struct comparator<fact::index_include> {
  static constexpr const char* name = "include";
  static constexpr bool same(const index_state& a, const index_state& b) { return same_names(a.include, b.include); }
  static constexpr void say(text_buffer& out, const index_state& i) { (out << "include (").join(i.include) << ")"; }
};

template <> struct comparator<fact::index_nulls_not_distinct> {
  static constexpr const char* name = "nulls";
  static constexpr bool same(const index_state& a, const index_state& b) {
    return a.def->nulls_not_distinct == b.def->nulls_not_distinct;
  }
  static constexpr void say(text_buffer& out, const index_state& i) {
    out << (i.def->nulls_not_distinct ? "nulls not distinct" : "nulls distinct");
  }
};

template <> struct comparator<fact::index_where> {
  static constexpr const char* name = "where";
  static constexpr bool same(const index_state& a, const index_state& b) {
    return same_sql(a.where, b.where);
  }
  static constexpr void say(text_buffer& out, const index_state& i) {
    if (i.where.sql == nullptr)
      out << "no predicate";
    else
      out << "where " << i.where.sql;
  }
};

/// All facts of an index without what is rarely given, as it is defined and as it stands; false says only that the
/// comparators have to be asked.
constexpr bool surely_same(const index& a, const index_state& b) {
  static_assert(count_of(index_facts) == 6, "a fact of an index that is new has to be asked for here as well");
  if (a.on.size() != b.keys.size() || a.unique != b.def->unique || a.method != b.def->method
      || a.nulls_not_distinct != b.def->nulls_not_distinct || a.where != nullptr || b.where.sql != nullptr
      || a.include.size() != 0 || !b.include.empty())
    return false;
  const index_key* other = b.def->on.begin();
  const char* const* name = b.keys.begin();
  for (const index_key* key = a.on.begin(); key != a.on.end(); ++key, ++other, ++name)
    if (key->is_expression || other->is_expression || __builtin_strcmp(key->name, *name) != 0
        || key->order != other->order || key->nulls != other->nulls || key->opclass != nullptr
        || other->opclass != nullptr || key->collate != nullptr || other->collate != nullptr)
      return false;
  return true;
}

}  // namespace cupel::schema
