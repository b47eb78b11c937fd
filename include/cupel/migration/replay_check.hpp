// SPDX-License-Identifier: Apache-2.0
#pragma once
// The questions that an operation asks of the catalog before it changes anything. Part of replay.hpp.
#include <cupel/migration/replay_names.hpp>
#include <cupel/schema/columns_in_text.hpp>

namespace cupel::migration {

constexpr const schema::table_state* replayer::table(const char* name, const char* object) {
  const schema::table_state* const found = catalog_.find(name);
  if (found != nullptr) return found;
  if (schema::is_given(name))
    fail(fault::table_missing, name, object == nullptr ? name : object);
  else
    fail(fault::name_empty, nullptr, object);
  return nullptr;
}

/// The type of a column is an enum that stands, or no enum.
constexpr bool replayer::known_enum(const schema::type& type, const char* table, const char* name) {
  if (type.kind != schema::type_kind::enumeration) return true;
  return find_named(catalog_.enumerations(), type.name) != nullptr || fail(fault::enum_missing, table, name, type.name);
}

template <class Names>
constexpr bool replayer::known_columns(const schema::table_state& t, const char* object, const Names& names) {
  for (auto name = names.begin(); name != names.end(); ++name)
    if (t.columns.find(*name) == nullptr) return fail(fault::column_missing, t.name, object, *name);
  return true;
}

constexpr bool replayer::known_keys(const schema::table_state& t, const schema::index& i) {
  for (auto key = i.on.begin(); key != i.on.end(); ++key)
    if (!key->is_expression && t.columns.find(key->name) == nullptr)
      return fail(fault::column_missing, i.table, i.name, key->name);
  return true;
}

/// No column stands twice in a key.
template <class Names>
constexpr bool replayer::distinct_columns(const char* table_name, const char* object, const Names& names) {
  if (names.size() < 2) return true;
  for (auto name = names.begin(); name != names.end(); ++name)
    for (auto other = names.begin(); other != name; ++other)
      if (__builtin_strcmp(*name, *other) == 0) return fail(fault::column_twice, table_name, object, *name);
  return true;
}

/// PostgreSQL makes the columns of a primary key NOT NULL by itself; here it is said, so that the catalog is what
/// stands.
template <class Names>
constexpr bool replayer::good_key(const schema::table_state& t, const char* object, const Names& names) {
  if (!known_columns(t, object, names) || !distinct_columns(t.name, object, names)) return false;
  for (const char* name : names)
    if (t.columns.find(name)->nullable) return fail(fault::nullable_key, t.name, name);
  return true;
}

/// The same columns in any order.
template <class Names> constexpr bool same_set(const schema::names& left, const Names& right) {
  if (left.size() != right.size()) return false;
  for (const char* name : right)
    if (!contains(left, name)) return false;
  return true;
}

/// Has it no expression? Of these alone are the keys names.
constexpr bool is_of_columns(const schema::index_state& i) {
  for (const schema::index_key* key = i.def->on.begin(); key != i.def->on.end(); ++key)
    if (key->is_expression) return false;
  return true;
}

/// The age of the key on which a foreign key to those columns stands: the oldest of the primary key, uniques and whole
/// unique indexes that have them, as PostgreSQL takes the first of its list of indexes, which is in their order. 0:
/// none.
template <class Names> constexpr std::uint32_t key_of(const schema::table_state& t, const Names& columns) {
  std::uint32_t age = t.primary_key.present && same_set(t.primary_key.columns, columns) ? t.primary_key.age : 0;
  for (auto u = t.uniques.first(), end = t.uniques.last(); u != end; ++u)
    if ((age == 0 || u->item->age < age) && same_set(u->item->columns, columns)) age = u->item->age;
  for (auto i = t.indexes.first(), end = t.indexes.last(); i != end; ++i)
    if (i->item->def->unique && i->item->def->where == nullptr && (age == 0 || i->item->age < age)
        && is_of_columns(*i->item) && same_set(i->item->keys, columns))
      age = i->item->age;
  return age;
}

/// Is the referenced key the primary key or a unique of the table, and no unique index, which stands only after it?
template <class Key> constexpr bool relies_on_constraint(const schema::table_state& target, const Key& k) {
  if (target.primary_key.present && same_set(target.primary_key.columns, k.referenced_columns)) return true;
  for (const schema::unique_state& u : target.uniques)
    if (same_set(u.columns, k.referenced_columns)) return true;
  return false;
}

constexpr bool replayer::good_reference(const schema::foreign_key& k, const schema::table_state* target) {
  if (target == nullptr) return fail(fault::reference_missing, k.table, k.name, k.references);
  if (k.columns.size() == 0 || k.columns.size() != k.referenced_columns.size())
    return fail(fault::no_columns, k.table, k.name);
  for (auto name = k.referenced_columns.begin(); name != k.referenced_columns.end(); ++name)
    if (target->columns.find(*name) == nullptr) return fail(fault::column_missing, k.references, k.name, *name);
  if (!distinct_columns(k.references, k.name, k.referenced_columns)) return false;
  return key_of(*target, k.referenced_columns) != 0 || fail(fault::reference_not_unique, k.table, k.name, k.references);
}

/// Is the column a key of the index? Expressions are not searched.
constexpr bool is_key(const schema::index_state& i, const char* name) {
  for (std::uint32_t k = 0; k < i.keys.size(); ++k)
    if (!i.def->on.begin()[k].is_expression && __builtin_strcmp(i.keys.begin()[k], name) == 0) return true;
  return false;
}

/// In an expression or the WHERE of the index.
constexpr bool is_in_text(const schema::index_state& i, const char* name) {
  for (std::uint32_t k = 0; k < i.keys.size(); ++k)
    if (i.def->on.begin()[k].is_expression && schema::names_column(i.keys.begin()[k], name)) return true;
  return i.where.sql != nullptr && schema::names_column(i.where, name);
}

/// The check, index or computed column that has the column in its text; nullptr: none.
constexpr const char* named_by_text(const schema::table_state& t, const char* name) {
  for (auto i = t.indexes.first(), end = t.indexes.last(); i != end; ++i)
    if (is_in_text(*i->item, name)) return i->item->name;
  for (auto c = t.checks.first(), end = t.checks.last(); c != end; ++c)
    if (schema::names_column(c->item->expression, name)) return c->item->name;
  if (!t.has_computed) return nullptr;
  for (auto c = t.columns.first(), end = t.columns.last(); c != end; ++c)
    if (c->item->computed.expression != nullptr && schema::names_column(c->item->computed.expression, name)
        && !schema::same_name(c->item->name, name))
      return c->item->name;
  return nullptr;
}

/// A column may go only when no key, constraint, index or expression names it: what goes with it must be said, so that
/// it can come back. PostgreSQL would drop checks and indexes along without a word.
constexpr bool replayer::unused(const schema::table_state& t, const char* name) {
  if (contains(t.primary_key.columns, name)) return fail(fault::column_in_use, t.name, name, "the primary key");
  for (auto u = t.uniques.first(), end = t.uniques.last(); u != end; ++u)
    if (contains(u->item->columns, name)) return fail(fault::column_in_use, t.name, name, u->item->name);
  for (auto k = t.foreign_keys.first(), end = t.foreign_keys.last(); k != end; ++k)
    if (contains(k->item->columns, name)) return fail(fault::column_in_use, t.name, name, k->item->name);
  for (auto i = t.indexes.first(), end = t.indexes.last(); i != end; ++i)
    if (is_key(*i->item, name) || (!i->item->include.empty() && contains(i->item->include, name)))
      return fail(fault::column_in_use, t.name, name, i->item->name);
  const char* const other = named_by_text(t, name);
  return other == nullptr || fail(fault::column_in_use, t.name, name, other);
}

/// No foreign key of another table refers to the table.
constexpr bool replayer::unreferenced(const schema::table_state& t) {
  for (const std::uint32_t position : t.referenced_by) {
    const schema::table_state& other = catalog_.tables()[position];
    if (&other == &t) continue;
    for (const schema::foreign_key_state& k : other.foreign_keys)
      if (schema::same_name(k.references, t.name)) return fail(fault::table_in_use, t.name, nullptr, k.name);
  }
  return true;
}

/// No foreign key stands on the key of those columns, which is so old.
constexpr bool replayer::unreferenced(const schema::table_state& t, const schema::names& columns, std::uint32_t age) {
  if (t.referenced_by.empty() || key_of(t, columns) != age) return true;
  for (const std::uint32_t position : t.referenced_by)
    for (const schema::foreign_key_state& k : catalog_.tables()[position].foreign_keys)
      if (schema::same_name(k.references, t.name) && same_set(columns, k.referenced_columns))
        return fail(fault::table_in_use, t.name, nullptr, k.name);
  return true;
}

}  // namespace cupel::migration
