// SPDX-License-Identifier: Apache-2.0
#pragma once
// Whether a name is one, and free. Part of replay.hpp.
#include <cupel/migration/replayer.hpp>
#include <cupel/schema/key_name.hpp>

namespace cupel::migration {

/// A name that PostgreSQL would cut is refused.
inline constexpr std::size_t longest_name = schema::identifier_limit;

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

constexpr bool is_primary_key(const schema::table_state& t, const char* name) {
  return t.primary_key.present
         && (t.primary_key.name == nullptr ? schema::is_conventional_key(t.name, name)
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

/// Do the tables stand in one schema of PostgreSQL? Without one it is mostly "public".
constexpr bool stand_together(const char* left, const char* right) {
  if (schema::same_schema(left, right)) return true;
  const bool is_left = schema::stands_in(left, schema::standing_schema);
  const bool is_right = schema::stands_in(right, schema::standing_schema);
  return (is_left && schema::schema_length(right) == 0) || (is_right && schema::schema_length(left) == 0);
}

/// Of the tables that have a key without a name of its own, the one whose key is called so, beside `table_name`.
constexpr const schema::table_state* replayer::table_of_key(const char* table_name, const char* name) {
  for (const schema::table_state& t : catalog_.tables())
    if (t.present && t.primary_key.present && t.primary_key.name == nullptr && stand_together(t.name, table_name)
        && schema::is_conventional_key(t.name, name))
      return &t;
  return nullptr;
}

/// Tables and indexes share one space of names on both databases: on SQLite one for all, on PostgreSQL one for each
/// schema, where an index stands in its table's; there a primary key is an index, too.
constexpr bool replayer::free_relation(const char* table_name, const char* name, std::uint32_t hash) {
  const schema::table_state* holder = catalog_.holder_of(name, hash);
  const bool has_schema = __builtin_strchr(table_name, '.') != nullptr;
  if (holder == nullptr && has_schema) {
    if (!schema::same_name(table_name, name)) {  // an index, and perhaps a table of its schema
      holder = catalog_.find_beside(table_name, name);
    } else {  // a table, and perhaps an index of its schema
      const char* const own = schema::own_name(name);
      holder = catalog_.find_index(own);
      if (holder != nullptr && !schema::same_schema(holder->name, name)) holder = nullptr;
    }
  }
  const char* const own = has_schema ? schema::own_name(name) : name;
  if (holder == nullptr && own[0] == 'p' && own[1] == 'k') holder = table_of_key(table_name, own);
  return holder == nullptr || fail(fault::name_taken, table_name, name, holder->name);
}

/// On PostgreSQL "users" and "public.users" are mostly one table. `itself` may move from the one name to the other.
constexpr bool replayer::free_in_public(const char* name, const schema::table_state* itself) {
  const schema::table_state* other = nullptr;
  if (__builtin_strchr(name, '.') == nullptr) {
    if (catalog_.has_tables_in_schemas()) other = catalog_.find_beside("public.", name);
  } else if (schema::stands_in(name, schema::standing_schema)) {
    other = catalog_.find(schema::own_name(name));
  }
  return other == nullptr || other == itself || fail(fault::name_taken, name, name, other->name);
}

/// The name that the key of the table has by convention. Constraints of the table itself may have it as well.
constexpr bool replayer::free_key(const schema::table_state& table, const char* table_name) {
  for (auto c = table.checks.first(), end = table.checks.last(); c != end; ++c)
    if (schema::is_conventional_key(table_name, c->item->name))
      return fail(fault::object_exists, table_name, c->item->name);
  for (auto k = table.foreign_keys.first(), end = table.foreign_keys.last(); k != end; ++k)
    if (schema::is_conventional_key(table_name, k->item->name))
      return fail(fault::object_exists, table_name, k->item->name);
  if (!catalog_.has_key_like_names()) return true;
  for (const schema::table_state& t : catalog_.tables()) {
    const bool is_itself = &t == &table;  // it may be about to get that name
    if (!t.present || !(is_itself || stand_together(t.name, table_name))) continue;
    bool is_taken = !is_itself
                    && (schema::is_conventional_key(table_name, t.primary_key.name)
                        || schema::is_conventional_key(table_name, schema::own_name(t.name)));
    for (const schema::unique_state& u : t.uniques)
      is_taken = is_taken || schema::is_conventional_key(table_name, u.name);
    for (const schema::index_state& i : t.indexes)
      is_taken = is_taken || schema::is_conventional_key(table_name, i.name);
    if (is_taken) return fail(fault::key_name_taken, table_name, nullptr, t.name);
  }
  return true;
}

/// The name that the table's primary key has; it is noted where it is the key's own.
constexpr bool replayer::place_key(const schema::table_state& t) {
  const char* const name = t.primary_key.name;
  if (name == nullptr) return free_key(t, t.name);
  if (!good_name(name)) return false;
  const std::uint32_t hash = schema::sampled_hash(name);
  if (!free_relation(t.name, name, hash)) return false;
  catalog_.note_index(t, name, hash);
  return true;
}

/// Where a table moves to another schema, what stands on it must find its name free there.
constexpr bool replayer::free_beside(const schema::table_state& t, const char* to) {
  const char* const own = schema::own_name(to);
  const auto is_free = [&](const char* name) {
    if (name == nullptr) return true;
    if (__builtin_strcmp(name, own) == 0) return fail(fault::name_taken, to, name, t.name);
    const schema::table_state* const holder = catalog_.find_beside(to, name);
    return holder == nullptr || fail(fault::name_taken, to, name, holder->name);
  };
  for (const schema::unique_state& u : t.uniques)
    if (!is_free(u.name)) return false;
  for (const schema::index_state& i : t.indexes)
    if (!is_free(i.name)) return false;
  return is_free(t.primary_key.name);
}

/// A table where an enum would stand.
constexpr bool replayer::is_table(const char* name) {
  return catalog_.find(name) != nullptr
         || (catalog_.has_tables_in_schemas() && catalog_.find_beside("public.", name) != nullptr);
}

/// So do tables and enums on PostgreSQL, where each table is a type.
constexpr bool replayer::free_type_name(const char* name) {
  if (catalog_.enumerations().empty()) return true;
  const char* const own = schema::stands_in(name, schema::standing_schema) ? schema::own_name(name) : name;
  return find_named(catalog_.enumerations(), own) == nullptr || fail(fault::type_name_taken, nullptr, name);
}

}  // namespace cupel::migration
