// SPDX-License-Identifier: Apache-2.0
#pragma once
// Replaying definitions: what creates a table, column, constraint or index. Part of replay.hpp.
#include <cupel/migration/replay_check.hpp>

namespace cupel::migration {

constexpr bool replayer::on(const schema::table& t) {
  if (!good_name(t.name)) return false;
  if (!trusted_ && catalog_.find(t.name) != nullptr) return fail(fault::table_exists, t.name, nullptr);
  if (!free_relation(t.name, t.name)) return false;
  if (t.columns.size() == 0) return fail(fault::no_columns, t.name, nullptr);

  schema::table_state state;
  state.name = t.name;
  state.at = t.at;
  schema::for_each_fact<schema::table_facts>([&]<fact Fact>() {
    using field = alteration<Fact>;
    state.*field::state = t.*field::definition;
  });
  state.columns.reserve(static_cast<std::uint32_t>(t.columns.size()) + 1);
  for (const schema::column& c : t.columns) {
    if (!good_column(state, c)) return false;
    state.columns.push_back(c);
  }
  if (t.primary_key.size() > 0) {
    if (!good_key(state, t.name, t.primary_key)) return false;
    state.primary_key.present = true;
    state.primary_key.name = t.primary_key_name;
    state.primary_key.columns.assign(t.primary_key);
    state.primary_key.at = t.at;
  }
  for (const schema::unique& u : t.uniques)
    if (!add(state, u)) return false;
  for (const schema::check& c : t.checks)
    if (!add(state, c)) return false;

  // A foreign key may refer to the table itself, so the table stands first; where one fails, the table goes again.
  schema::table_state& placed = catalog_.add_table(t.name);
  state.hash = placed.hash;
  placed = static_cast<schema::table_state&&>(state);
  for (const schema::unique_state& u : placed.uniques) catalog_.note_index(placed, u.name);
  for (const schema::foreign_key& k : t.foreign_keys)
    if (!add(placed, k)) {
      catalog_.drop_table(placed);
      return false;
    }
  return true;
}

constexpr bool replayer::on(const schema::column& c) {
  schema::table_state* const t = table(c.table, c.name);
  if (t == nullptr || !good_column(*t, c)) return false;
  t->columns.push_back(c);
  return true;
}

constexpr bool replayer::on(const schema::primary_key& k) {
  schema::table_state* const t = table(k.table, k.name);
  if (t == nullptr) return false;
  if (t->primary_key.present) return fail(fault::primary_key_exists, k.table, nullptr);
  if (k.columns.size() == 0) return fail(fault::no_columns, k.table, k.name);
  if (!good_key(*t, k.table, k.columns)) return false;
  t->primary_key.present = true;
  t->primary_key.name = k.name;
  t->primary_key.columns.assign(k.columns);
  t->primary_key.at = k.at;
  return true;
}

constexpr bool replayer::add(schema::table_state& t, const schema::unique& u) {
  if (!free_name(t, u.name)) return false;
  if (u.columns.size() == 0) return fail(fault::no_columns, t.name, u.name);
  if (!known_columns(t, u.name, u.columns)) return false;
  if (!free_relation(t.name, u.name)) return false;
  schema::unique_state& state = t.uniques.add();
  state.def = &u;
  state.name = u.name;
  state.columns.assign(u.columns);
  return true;
}

constexpr bool replayer::add(schema::table_state& t, const schema::check& c) {
  if (!free_name(t, c.name)) return false;
  if (!schema::is_given(c.expression)) return fail(fault::no_columns, t.name, c.name);
  schema::check_state& state = t.checks.add();
  state.def = &c;
  state.name = c.name;
  return true;
}

constexpr bool replayer::add(schema::table_state& t, const schema::foreign_key& k) {
  if (!free_name(t, k.name) || !known_columns(t, k.name, k.columns) || !good_reference(k)) return false;
  schema::foreign_key_state& state = t.foreign_keys.add();
  state.def = &k;
  state.name = k.name;
  state.references = k.references;
  state.columns.assign(k.columns);
  state.referenced_columns.assign(k.referenced_columns);
  if (schema::table_state* const target = catalog_.find(k.references)) catalog_.note_reference(t, *target);
  return true;
}

constexpr bool replayer::on(const schema::unique& u) {
  schema::table_state* const t = table(u.table, u.name);
  if (t == nullptr || !add(*t, u)) return false;
  catalog_.note_index(*t, u.name);
  return true;
}

constexpr bool replayer::on(const schema::check& c) {
  schema::table_state* const t = table(c.table, c.name);
  return t != nullptr && add(*t, c);
}

constexpr bool replayer::on(const schema::foreign_key& k) {
  schema::table_state* const t = table(k.table, k.name);
  return t != nullptr && add(*t, k);
}

constexpr bool replayer::on(const schema::index& i) {
  schema::table_state* const t = table(i.table, i.name);
  if (t == nullptr || !good_name(i.name)) return false;
  if (!free_relation(i.table, i.name)) return false;
  if (i.on.size() == 0) return fail(fault::no_columns, i.table, i.name);
  if (!known_keys(*t, i) || !known_columns(*t, i.name, i.include)) return false;
  schema::index_state& state = t->indexes.add();
  state.def = &i;
  state.name = i.name;
  state.keys.reserve(static_cast<std::uint32_t>(i.on.size()));
  for (const schema::index_key& key : i.on) state.keys.push_back(key.name);
  state.include.assign(i.include);
  catalog_.note_index(*t, i.name);
  return true;
}

}  // namespace cupel::migration
