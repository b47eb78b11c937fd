// SPDX-License-Identifier: Apache-2.0
#pragma once
// Replaying definitions: what creates a table, column, constraint or index. Part of replay.hpp.
#include <cupel/migration/replay_check.hpp>

namespace cupel::migration {

constexpr bool replayer::on(const schema::named_schema& s) {
  if (!good_name(s.name)) return false;
  if (schema::own_name(s.name) != s.name) return fail(fault::dot_in_name, nullptr, s.name);
  if (schema::same_name(s.name, schema::standing_schema) || find_named(catalog_.schemas(), s.name) != nullptr)
    return fail(fault::schema_exists, nullptr, s.name);
  catalog_.add_schema(s);
  return true;
}

constexpr bool replayer::on(const schema::table& t) {
  if (!good_table_name(t.name)) return false;
  if (catalog_.find(t.name) != nullptr) return fail(fault::table_exists, t.name, nullptr);
  if (!free_relation(t.name, t.name, schema::sampled_hash(t.name)) || !free_type_name(t.name)
      || !free_in_public(t.name, nullptr))
    return false;
  if (t.columns.size() == 0) return fail(fault::no_columns, t.name, nullptr);

  // A foreign key may refer to the table itself, so the table stands first; where something fails, it goes again.
  const schema::table_state& placed = catalog_.add_table(t.name, static_cast<std::uint32_t>(t.columns.size()));
  if (fill(placed, t)) return true;
  catalog_.drop_table(placed);
  return false;
}

constexpr bool replayer::fill(const schema::table_state& placed, const schema::table& t) {
  schema::table_header& header = catalog_.edit(placed);
  define(header, t);
  header.primary_key.age = catalog_.next_age();
  if (header.primary_key.present && !place_key(placed)) {
    header.primary_key = {};  // its name is another's
    return false;
  }
  for (auto c = t.columns.begin(); c != t.columns.end(); ++c)
    if (!add(placed, *c)) return false;
  if (!good_key(placed, t.name, t.primary_key)) return false;
  for (auto u = t.uniques.begin(); u != t.uniques.end(); ++u)
    if (!add(placed, *u)) return false;
  for (auto c = t.checks.begin(); c != t.checks.end(); ++c)
    if (!add(placed, *c)) return false;
  for (auto k = t.foreign_keys.begin(); k != t.foreign_keys.end(); ++k)
    if (!add(placed, *k)) return false;
  return true;
}

constexpr bool replayer::add(const schema::table_state& t, const schema::column& c) {
  if (c.name == nullptr || *c.name == '\0' || __builtin_strlen(c.name) > longest_name) return good_name(c.name);
  if (c.type.kind == schema::type_kind::unknown) return fail(fault::type_missing, t.name, c.name);
  if (c.type.kind == schema::type_kind::enumeration && !known_enum(c.type, t.name, c.name)) return false;
  return catalog_.add(t, c) || fail(fault::column_exists, t.name, c.name);
}

constexpr bool replayer::on(const schema::column& c) {
  const schema::table_state* const t = table(c.table, c.name);
  return t != nullptr && add(*t, c);
}

constexpr bool replayer::on(const schema::primary_key& k) {
  const schema::table_state* const t = table(k.table, k.name);
  if (t == nullptr) return false;
  if (t->primary_key.present) return fail(fault::primary_key_exists, k.table, nullptr);
  if (k.columns.size() == 0) return fail(fault::no_columns, k.table, k.name);
  if (!good_key(*t, k.table, k.columns)) return false;
  schema::primary_key_state& key = catalog_.edit(*t).primary_key;
  if (!schema::is_conventional_key(k.table, k.name)) key.name = k.name;
  if ((key.name != nullptr && !free_name(*t, key.name, schema::sampled_hash(key.name))) || !place_key(*t)) {
    key = {};
    return false;
  }
  key.present = true;
  key.columns.assign(k.columns);
  key.at = k.at;
  key.age = catalog_.next_age();
  return true;
}

constexpr bool replayer::add(const schema::table_state& t, const schema::unique& u) {
  const std::uint32_t hash = u.name == nullptr ? 0 : schema::sampled_hash(u.name);
  if (!free_name(t, u.name, hash)) return false;
  if (u.columns.size() == 0) return fail(fault::no_columns, t.name, u.name);
  if (!known_columns(t, u.name, u.columns) || !distinct_columns(t.name, u.name, u.columns)) return false;
  if (!free_relation(t.name, u.name, hash)) return false;
  auto* const made = new schema::unique_state(schema::state_of(u));
  made->age = catalog_.next_age();
  catalog_.add(t, made, hash);
  catalog_.note_index(t, u.name, hash);
  return true;
}

constexpr bool replayer::add(const schema::table_state& t, const schema::check& c) {
  const std::uint32_t hash = c.name == nullptr ? 0 : schema::sampled_hash(c.name);
  if (!free_name(t, c.name, hash)) return false;
  if (!schema::is_given(c.expression)) return fail(fault::no_columns, t.name, c.name);
  catalog_.add(t, new schema::check_state(schema::state_of(c)), hash);
  return true;
}

constexpr bool replayer::add(const schema::table_state& t, const schema::foreign_key& k) {
  const std::uint32_t hash = k.name == nullptr ? 0 : schema::sampled_hash(k.name);
  if (!free_name(t, k.name, hash) || !known_columns(t, k.name, k.columns)) return false;
  const schema::table_state* const target = catalog_.find(k.references);
  if (!good_reference(k, target)) return false;
  catalog_.add(t, new schema::foreign_key_state(schema::state_of(k)), hash);
  catalog_.note_reference(t, *target);
  return true;
}

constexpr bool replayer::on(const schema::unique& u) {
  const schema::table_state* const t = table(u.table, u.name);
  return t != nullptr && add(*t, u);
}

constexpr bool replayer::on(const schema::check& c) {
  const schema::table_state* const t = table(c.table, c.name);
  return t != nullptr && add(*t, c);
}

constexpr bool replayer::on(const schema::foreign_key& k) {
  const schema::table_state* const t = table(k.table, k.name);
  return t != nullptr && add(*t, k);
}

constexpr bool replayer::on(const schema::index& i) {
  const schema::table_state* const t = table(i.table, i.name);
  if (t == nullptr || !good_name(i.name)) return false;
  const std::uint32_t hash = schema::sampled_hash(i.name);
  if (!free_relation(i.table, i.name, hash)) return false;
  if (i.on.size() == 0) return fail(fault::no_columns, i.table, i.name);
  if (!known_keys(*t, i) || (i.include.size() > 0 && !known_columns(*t, i.name, i.include))) return false;
  auto* const made = new schema::index_state(schema::state_of(i));
  made->age = catalog_.next_age();
  catalog_.add(*t, made, hash);
  catalog_.note_index(*t, i.name, hash);
  return true;
}

}  // namespace cupel::migration
