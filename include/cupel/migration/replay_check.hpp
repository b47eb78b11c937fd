// SPDX-License-Identifier: Apache-2.0
#pragma once
// The questions that an operation asks of the catalog before it changes anything. Part of replay.hpp.
#include <cupel/migration/replayer.hpp>
#include <cupel/schema/columns_in_text.hpp>

namespace cupel::migration {

/// PostgreSQL cuts identifiers at NAMEDATALEN - 1 = 63 bytes (manual, 4.1.1); a name that would be cut is refused.
inline constexpr std::size_t longest_name = 63;

constexpr const schema::table_state* replayer::table(const char* name, const char* object) {
  const schema::table_state* const found = catalog_.find(name);
  if (found != nullptr) return found;
  if (schema::is_given(name))
    fail(fault::table_missing, name, object == nullptr ? name : object);
  else
    fail(fault::name_empty, nullptr, object);
  return nullptr;
}

constexpr bool replayer::good_name(const char* name) {
  if (name == nullptr || *name == '\0') return fail(fault::name_empty, nullptr, nullptr);
  return __builtin_strlen(name) <= longest_name || fail(fault::name_too_long, nullptr, name);
}

/// Of a table: one dot at most, behind a schema that stands. Each part may have 63 bytes.
constexpr bool replayer::good_table_name(const char* name) {
  if (!schema::is_given(name)) return good_name(name);
  const char* const own = schema::own_name(name);
  if (own == name) return good_name(name);
  const std::size_t length = schema::schema_length(name);
  if (length == 0 || *own == '\0') return fail(fault::name_empty, nullptr, nullptr);
  if (schema::own_name(own) != own) return fail(fault::dot_in_name, nullptr, name);
  if (length > longest_name || __builtin_strlen(own) > longest_name) return fail(fault::name_too_long, nullptr, name);
  if (schema::stands_in(name, schema::standing_schema)) return true;
  for (const schema::named_schema& s : catalog_.schemas())
    if (schema::stands_in(name, s.name)) return true;
  return fail(fault::schema_missing, nullptr, name);
}

/// Does the name follow the convention for the table's primary key, pk_<table>?
constexpr bool is_conventional_key(const schema::table_state& t, const char* name) {
  return name != nullptr && __builtin_strlen(name) > 3 && name[0] == 'p' && name[1] == 'k' && name[2] == '_'
         && schema::same_name(name + 3, schema::own_name(t.name));
}

constexpr bool is_primary_key(const schema::table_state& t, const char* name) {
  return t.primary_key.present
         && (t.primary_key.name == nullptr ? is_conventional_key(t, name)
                                           : schema::same_name(t.primary_key.name, name));
}

constexpr bool has_constraint(const schema::table_state& t, const char* name, std::uint32_t hash) {
  return t.uniques.find(name, hash) != nullptr || t.checks.find(name, hash) != nullptr
         || t.foreign_keys.find(name, hash) != nullptr || is_primary_key(t, name);
}

/// A constraint's name must be new to its table.
constexpr bool replayer::free_name(const schema::table_state& t, const char* name, std::uint32_t hash) {
  if (!good_name(name)) return false;
  return !has_constraint(t, name, hash) || fail(fault::object_exists, t.name, name);
}

/// Tables and indexes share one space of names on both databases: on SQLite one for all, on PostgreSQL one for each
/// schema, where an index stands in its table's.
constexpr bool replayer::free_relation(const char* table_name, const char* name, std::uint32_t hash) {
  const schema::table_state* holder = catalog_.holder_of(name, hash);
  if (holder == nullptr) {
    if (__builtin_strchr(table_name, '.') == nullptr) return true;
    if (!schema::same_name(table_name, name)) {  // an index, and perhaps a table of its schema
      holder = catalog_.find_beside(table_name, name);
    } else {  // a table, and perhaps an index of its schema
      holder = catalog_.find_index(schema::own_name(name));
      if (holder != nullptr && !schema::same_schema(holder->name, name)) holder = nullptr;
    }
  }
  return holder == nullptr || fail(fault::name_taken, table_name, name, holder->name);
}

/// So do tables and enums on PostgreSQL, where each table is a type.
constexpr bool replayer::free_type_name(const char* name) {
  if (catalog_.enumerations().empty()) return true;
  return find_named(catalog_.enumerations(), name) == nullptr || fail(fault::type_name_taken, nullptr, name);
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

/// PostgreSQL makes the columns of a primary key NOT NULL by itself; here it is said, so that the catalog is what
/// stands.
template <class Names>
constexpr bool replayer::good_key(const schema::table_state& t, const char* object, const Names& names) {
  if (!known_columns(t, object, names)) return false;
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

/// How many keys of the table make those columns unique: the primary key, uniques, whole unique indexes.
template <class Names> constexpr int unique_keys(const schema::table_state& t, const Names& columns) {
  int count = t.primary_key.present && same_set(t.primary_key.columns, columns) ? 1 : 0;
  for (auto u = t.uniques.first(), end = t.uniques.last(); u != end; ++u)
    if (same_set(u->item->columns, columns)) ++count;
  for (auto i = t.indexes.first(), end = t.indexes.last(); i != end; ++i)
    if (i->item->def->unique && i->item->def->where == nullptr && same_set(i->item->keys, columns)) ++count;
  return count;
}

constexpr bool replayer::good_reference(const schema::foreign_key& k, const schema::table_state* target) {
  if (target == nullptr) return fail(fault::reference_missing, k.table, k.name, k.references);
  if (k.columns.size() == 0 || k.columns.size() != k.referenced_columns.size())
    return fail(fault::no_columns, k.table, k.name);
  for (auto name = k.referenced_columns.begin(); name != k.referenced_columns.end(); ++name)
    if (target->columns.find(*name) == nullptr) return fail(fault::column_missing, k.references, k.name, *name);
  return unique_keys(*target, k.referenced_columns) > 0
         || fail(fault::reference_not_unique, k.table, k.name, k.references);
}

/// Is the column a key of the index? Expressions are not searched.
constexpr bool is_key(const schema::index_state& i, const char* name) {
  for (std::uint32_t k = 0; k < i.keys.size(); ++k)
    if (__builtin_strcmp(i.keys.begin()[k], name) == 0 && !i.def->on.begin()[k].is_expression) return true;
  return false;
}

/// In an expression or the WHERE of the index.
constexpr bool is_in_text(const schema::index_state& i, const char* name) {
  for (std::uint32_t k = 0; k < i.keys.size(); ++k)
    if (i.def->on.begin()[k].is_expression && schema::names_column(i.keys.begin()[k], name)) return true;
  return i.where.sql != nullptr && schema::names_column(i.where, name);
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
    if (is_key(*i->item, name) || (!i->item->include.empty() && contains(i->item->include, name))
        || is_in_text(*i->item, name))
      return fail(fault::column_in_use, t.name, name, i->item->name);
  for (auto c = t.checks.first(), end = t.checks.last(); c != end; ++c)
    if (schema::names_column(c->item->expression, name)) return fail(fault::column_in_use, t.name, name, c->item->name);
  if (!t.has_computed) return true;
  for (auto c = t.columns.first(), end = t.columns.last(); c != end; ++c)
    if (c->item->computed.expression != nullptr && schema::names_column(c->item->computed.expression, name)
        && !schema::same_name(c->item->name, name))
      return fail(fault::column_in_use, t.name, name, c->item->name);
  return true;
}

/// No foreign key of another table refers to the table, or to exactly those columns of it.
constexpr bool replayer::unreferenced(const schema::table_state& t, const schema::names* columns) {
  if (t.referenced_by.empty() || (columns != nullptr && unique_keys(t, *columns) > 1)) return true;
  for (const std::uint32_t position : t.referenced_by) {
    const schema::table_state& other = catalog_.tables()[position];
    if (columns == nullptr && &other == &t) continue;
    for (const schema::foreign_key_state& k : other.foreign_keys)
      if (schema::same_name(k.references, t.name) && (columns == nullptr || same_set(*columns, k.referenced_columns)))
        return fail(fault::table_in_use, t.name, nullptr, k.name);
  }
  return true;
}

}  // namespace cupel::migration
