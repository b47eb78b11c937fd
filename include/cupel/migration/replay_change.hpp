// SPDX-License-Identifier: Apache-2.0
#pragma once
// Replaying changes: what alters, renames or drops. Part of replay.hpp.
#include <cupel/migration/replay_check.hpp>
#include <cupel/migration/replay_texts.hpp>

namespace cupel::migration {

/// Takes over the fields that are given; false where none would change anything.
template <schema::fact_range Facts, class State, class Change>
constexpr bool take_over(State& state, const Change& wanted) {
  bool any = false;
  schema::for_each_fact<Facts>([&]<fact Fact>() {
    using field = alteration<Fact>;
    const auto& change = wanted.*field::change;
    if (!change.given) return;
    state.*field::state = change.value;
    any = true;
  });
  return any;
}

constexpr bool replayer::on(const changes::alter_table& a) {
  const schema::table_state* const t = table(a.name, nullptr);
  if (t == nullptr) return false;
  return take_over<schema::table_facts>(catalog_.edit(*t), a) || fail(fault::nothing_changes, a.name, nullptr);
}

constexpr bool replayer::on(const changes::rename_table& r) {
  const schema::table_state* const t = table(r.name, nullptr);
  if (t == nullptr || !good_table_name(r.to)) return false;
  if (!free_relation(r.to, r.to, schema::sampled_hash(r.to)) || !free_type_name(r.to) || !free_in_public(r.to, t))
    return false;
  if (t->primary_key.present && t->primary_key.name == nullptr && !free_key(*t, r.to)) return false;
  if (__builtin_strchr(r.to, '.') != nullptr && !schema::same_schema(r.name, r.to) && !free_beside(*t, r.to))
    return false;
  for (const std::uint32_t position : t->referenced_by) {
    const schema::table_state& other = catalog_.tables()[position];
    for (auto k = other.foreign_keys.first(), end = other.foreign_keys.last(); k != end; ++k)
      if (__builtin_strcmp(k->item->references, r.name) == 0) catalog_.edit(other, *k->item).references = r.to;
  }
  if (schema::is_conventional_key(r.to, t->primary_key.name)) {  // from now on it follows the table
    catalog_.forget_index(t->primary_key.name);
    catalog_.edit(*t).primary_key.name = nullptr;
  }
  catalog_.rename_table(*t, r.to);
  return true;
}

constexpr bool replayer::on(const changes::drop_schema& d) {
  if (!good_name(d.name)) return false;
  const schema::named_schema* const s = find_named(catalog_.schemas(), d.name);
  if (s == nullptr) return fail(fault::schema_missing, nullptr, d.name);
  for (const schema::table_state& t : catalog_.tables())
    if (t.present && schema::stands_in(t.name, d.name)) return fail(fault::schema_in_use, nullptr, d.name, t.name);
  catalog_.drop_schema(*s);
  return true;
}

constexpr bool replayer::on(const changes::drop_table& d) {
  const schema::table_state* const t = table(d.name, nullptr);
  if (t == nullptr || !unreferenced(*t)) return false;
  catalog_.drop_table(*t);
  return true;
}

constexpr bool replayer::on(const changes::alter_column& a) {
  const schema::table_state* const t = table(a.table, a.name);
  if (t == nullptr) return false;
  const schema::column* const c = t->columns.find(a.name);
  if (c == nullptr) return fail(fault::column_missing, a.table, a.name, a.name);
  if (a.type.given && a.type.value.kind == schema::type_kind::unknown)
    return fail(fault::type_missing, a.table, a.name);
  if (a.type.given && !known_enum(a.type.value, a.table, a.name)) return false;
  if (a.nullable.given && a.nullable.value && contains(t->primary_key.columns, a.name))
    return fail(fault::nullable_key, a.table, a.name);
  schema::column& altered = catalog_.edit(*t, *c);
  if (!take_over<schema::column_facts>(altered, a)) return fail(fault::nothing_changes, a.table, a.name);
  if (a.computed.given) catalog_.note_computed(*t);
  altered.at = a.at;
  return true;
}

constexpr bool replayer::on(const changes::rename_column& r) {
  const schema::table_state* const t = table(r.table, r.name);
  if (t == nullptr || !good_name(r.to)) return false;
  const schema::column* const c = t->columns.find(r.name);
  if (c == nullptr) return fail(fault::column_missing, r.table, r.name, r.name);
  if (t->columns.find(r.to) != nullptr) return fail(fault::column_exists, r.table, r.to);
  catalog_.rename(*t, *c, r.to);
  rename_in_texts(*t, r.name, r.to);
  if (contains(t->primary_key.columns, r.name)) rename_in(catalog_.edit(*t).primary_key.columns, r.name, r.to);
  for (auto u = t->uniques.first(), end = t->uniques.last(); u != end; ++u)
    if (contains(u->item->columns, r.name)) rename_in(catalog_.edit(*t, *u->item).columns, r.name, r.to);
  for (auto k = t->foreign_keys.first(), end = t->foreign_keys.last(); k != end; ++k)
    if (contains(k->item->columns, r.name)) rename_in(catalog_.edit(*t, *k->item).columns, r.name, r.to);
  for (auto i = t->indexes.first(), end = t->indexes.last(); i != end; ++i) {
    if (is_key(*i->item, r.name)) {
      schema::index_state& index = catalog_.edit(*t, *i->item);
      for (std::uint32_t k = 0; k < index.keys.size(); ++k)
        if (!index.def->on.begin()[k].is_expression && schema::same_name(index.keys[k], r.name))
          index.keys.set(k, r.to);
    }
    if (!i->item->include.empty() && contains(i->item->include, r.name))
      rename_in(catalog_.edit(*t, *i->item).include, r.name, r.to);
  }
  for (const std::uint32_t position : t->referenced_by) {
    const schema::table_state& other = catalog_.tables()[position];
    for (auto k = other.foreign_keys.first(), end = other.foreign_keys.last(); k != end; ++k)
      if (contains(k->item->referenced_columns, r.name) && schema::same_name(k->item->references, t->name))
        rename_in(catalog_.edit(other, *k->item).referenced_columns, r.name, r.to);
  }
  return true;
}

constexpr bool replayer::on(const changes::drop_column& d) {
  const schema::table_state* const t = table(d.table, d.name);
  if (t == nullptr) return false;
  const schema::column* const c = t->columns.find(d.name);
  if (c == nullptr) return fail(fault::column_missing, d.table, d.name, d.name);
  if (!unused(*t, d.name)) return false;
  if (t->columns.size() == 1) return fail(fault::no_columns, d.table, nullptr);
  catalog_.drop(*t, *c);
  return true;
}

constexpr bool replayer::on(const changes::drop_primary_key& d) {
  const schema::table_state* const t = table(d.table, nullptr);
  if (t == nullptr) return false;
  if (!t->primary_key.present) return fail(fault::primary_key_missing, d.table, nullptr);
  if (!unreferenced(*t, t->primary_key.columns, t->primary_key.age)) return false;
  if (t->primary_key.name != nullptr) catalog_.forget_index(t->primary_key.name);
  catalog_.edit(*t).primary_key = {};
  return true;
}

template <class State> constexpr bool replayer::drop(const char* table_name, const char* name) {
  const schema::table_state* const t = table(table_name, name);
  if (t == nullptr) return false;
  const State* const found = find_named(t->*schema::standing_on_table<State>::list, name);
  if (found == nullptr) return fail(fault::object_missing, table_name, name);
  if constexpr (requires { found->references; }) {
    if (const schema::table_state* const target = catalog_.find(found->references))
      catalog_.forget_reference(*t, *target);
  } else if constexpr (requires { found->def->columns; }) {  // a unique
    if (!unreferenced(*t, found->columns, found->age)) return false;
    catalog_.forget_index(name);
  }
  catalog_.drop(*t, *found);
  return true;
}

constexpr bool replayer::on(const changes::drop_unique& d) {
  return drop<schema::unique_state>(d.table, d.name);
}

constexpr bool replayer::on(const changes::drop_check& d) {
  return drop<schema::check_state>(d.table, d.name);
}

constexpr bool replayer::on(const changes::drop_foreign_key& d) {
  return drop<schema::foreign_key_state>(d.table, d.name);
}

constexpr bool replayer::on(const changes::rename_constraint& r) {
  const schema::table_state* const t = table(r.table, r.name);
  if (t == nullptr || !good_name(r.to)) return false;
  const std::uint32_t hash = schema::sampled_hash(r.to);
  if (!free_name(*t, r.to, hash)) return false;
  if (is_primary_key(*t, r.name)) {
    const bool is_conventional = schema::is_conventional_key(t->name, r.to);
    if (is_conventional ? !free_key(*t, t->name) : !free_relation(r.table, r.to, hash)) return false;
    if (t->primary_key.name != nullptr) catalog_.forget_index(r.name);
    if (!is_conventional) catalog_.note_index(*t, r.to, hash);
    catalog_.edit(*t).primary_key.name = is_conventional ? nullptr : r.to;
  } else if (const auto* const u = t->uniques.find(r.name)) {
    if (!free_relation(r.table, r.to, hash)) return false;
    catalog_.forget_index(r.name);
    catalog_.note_index(*t, r.to, hash);
    catalog_.rename(*t, *u, r.to);
  } else if (const auto* const c = t->checks.find(r.name)) {
    catalog_.rename(*t, *c, r.to);
  } else if (const auto* const k = t->foreign_keys.find(r.name)) {
    catalog_.rename(*t, *k, r.to);
  } else {
    return fail(fault::object_missing, r.table, r.name);
  }
  return true;
}

constexpr bool replayer::on(const changes::rename_index& r) {
  const schema::table_state* const t = table(r.table, r.name);
  if (t == nullptr || !good_name(r.to)) return false;
  const schema::index_state* const i = t->indexes.find(r.name);
  if (i == nullptr) return fail(fault::object_missing, r.table, r.name);
  const std::uint32_t hash = schema::sampled_hash(r.to);
  if (!free_relation(r.table, r.to, hash)) return false;
  catalog_.forget_index(r.name);
  catalog_.note_index(*t, r.to, hash);
  catalog_.rename(*t, *i, r.to);
  return true;
}

constexpr bool replayer::on(const changes::drop_index& d) {
  const schema::table_state* const t = table(d.table, d.name);
  if (t == nullptr) return false;
  const schema::index_state* const i = t->indexes.find(d.name);
  if (i == nullptr) return fail(fault::object_missing, d.table, d.name);
  if (i->def->unique && i->def->where == nullptr && is_of_columns(*i) && !unreferenced(*t, i->keys, i->age))
    return false;
  catalog_.forget_index(d.name);
  catalog_.drop(*t, *i);
  return true;
}

}  // namespace cupel::migration
