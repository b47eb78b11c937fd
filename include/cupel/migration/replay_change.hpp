// SPDX-License-Identifier: Apache-2.0
#pragma once
// Replaying changes: what alters, renames or drops. Part of replay.hpp.
#include <cupel/migration/replay_check.hpp>

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
  schema::table_state* const t = table(a.name, nullptr);
  if (t == nullptr) return false;
  return take_over<schema::table_facts>(*t, a) || fail(fault::nothing_changes, a.name, nullptr);
}

constexpr bool replayer::on(const changes::rename_table& r) {
  schema::table_state* const t = table(r.name, nullptr);
  if (t == nullptr || !good_name(r.to)) return false;
  if (!free_relation(r.name, r.to)) return false;
  for (const std::uint32_t other : t->referenced_by)
    for (schema::foreign_key_state& k : catalog_.tables()[other].foreign_keys)
      if (schema::same_name(k.references, r.name)) k.references = r.to;
  catalog_.rename_table(*t, r.to);
  return true;
}

constexpr bool replayer::on(const changes::drop_table& d) {
  schema::table_state* const t = table(d.name, nullptr);
  if (t == nullptr || !unreferenced(*t, nullptr)) return false;
  catalog_.drop_table(*t);
  return true;
}

constexpr bool replayer::on(const changes::alter_column& a) {
  schema::table_state* const t = table(a.table, a.name);
  if (t == nullptr) return false;
  schema::column* const c = find_named(t->columns, a.name);
  if (c == nullptr) return fail(fault::column_missing, a.table, a.name, a.name);
  if (a.type.given && a.type.value.kind == schema::type_kind::unknown)
    return fail(fault::type_missing, a.table, a.name);
  if (a.nullable.given && a.nullable.value && contains(t->primary_key.columns, a.name))
    return fail(fault::nullable_key, a.table, a.name);
  if (!take_over<schema::column_facts>(*c, a)) return fail(fault::nothing_changes, a.table, a.name);
  c->at = a.at;
  return true;
}

constexpr void rename_in(schema::names& items, const char* from, const char* to) {
  for (const char*& item : items)
    if (schema::same_name(item, from)) item = to;
}

constexpr bool replayer::on(const changes::rename_column& r) {
  schema::table_state* const t = table(r.table, r.name);
  if (t == nullptr || !good_name(r.to)) return false;
  schema::column* const c = find_named(t->columns, r.name);
  if (c == nullptr) return fail(fault::column_missing, r.table, r.name, r.name);
  if (find_named(t->columns, r.to) != nullptr) return fail(fault::column_exists, r.table, r.to);
  c->name = r.to;
  rename_in(t->primary_key.columns, r.name, r.to);
  for (schema::unique_state& u : t->uniques) rename_in(u.columns, r.name, r.to);
  for (schema::foreign_key_state& k : t->foreign_keys) rename_in(k.columns, r.name, r.to);
  for (schema::index_state& i : t->indexes) {
    for (std::uint32_t k = 0; k < i.keys.size(); ++k)
      if (!i.def->on.begin()[k].is_expression && schema::same_name(i.keys[k], r.name)) i.keys[k] = r.to;
    rename_in(i.include, r.name, r.to);
  }
  for (const std::uint32_t other : t->referenced_by)
    for (schema::foreign_key_state& k : catalog_.tables()[other].foreign_keys)
      if (schema::same_name(k.references, t->name)) rename_in(k.referenced_columns, r.name, r.to);
  return true;
}

constexpr bool replayer::on(const changes::drop_column& d) {
  schema::table_state* const t = table(d.table, d.name);
  if (t == nullptr) return false;
  const schema::column* const c = find_named(t->columns, d.name);
  if (c == nullptr) return fail(fault::column_missing, d.table, d.name, d.name);
  if (!unused(*t, d.name)) return false;
  if (t->columns.size() == 1) return fail(fault::no_columns, d.table, nullptr);
  t->columns.erase(static_cast<std::uint32_t>(c - t->columns.begin()));
  return true;
}

constexpr bool replayer::on(const changes::drop_primary_key& d) {
  schema::table_state* const t = table(d.table, nullptr);
  if (t == nullptr) return false;
  if (!t->primary_key.present) return fail(fault::primary_key_missing, d.table, nullptr);
  if (!unreferenced(*t, &t->primary_key.columns)) return false;
  t->primary_key = {};
  return true;
}

template <class List>
constexpr bool replayer::drop(const char* table_name, const char* name, List schema::table_state::* objects) {
  schema::table_state* const t = table(table_name, name);
  if (t == nullptr) return false;
  List& items = t->*objects;
  const auto* const found = find_named(items, name);
  if (found == nullptr) return fail(fault::object_missing, table_name, name);
  if constexpr (requires { found->references; }) {
    if (schema::table_state* const target = catalog_.find(found->references)) catalog_.forget_reference(*t, *target);
  } else if constexpr (requires { found->def->columns; }) {  // a unique
    if (!unreferenced(*t, &found->columns)) return false;
    catalog_.forget_index(name);
  }
  items.erase(static_cast<std::uint32_t>(found - items.begin()));
  return true;
}

constexpr bool replayer::on(const changes::drop_unique& d) {
  return drop(d.table, d.name, &schema::table_state::uniques);
}

constexpr bool replayer::on(const changes::drop_check& d) {
  return drop(d.table, d.name, &schema::table_state::checks);
}

constexpr bool replayer::on(const changes::drop_foreign_key& d) {
  return drop(d.table, d.name, &schema::table_state::foreign_keys);
}

constexpr bool replayer::on(const changes::rename_constraint& r) {
  schema::table_state* const t = table(r.table, r.name);
  if (t == nullptr || !free_name(*t, r.to)) return false;
  if (is_primary_key(*t, r.name)) {
    t->primary_key.name = is_conventional_key(*t, r.to) ? nullptr : r.to;
  } else if (auto* const u = find_named(t->uniques, r.name)) {
    if (!free_relation(r.table, r.to)) return false;
    catalog_.forget_index(r.name);
    catalog_.note_index(*t, r.to);
    u->name = r.to;
  } else if (auto* const c = find_named(t->checks, r.name)) {
    c->name = r.to;
  } else if (auto* const k = find_named(t->foreign_keys, r.name)) {
    k->name = r.to;
  } else {
    return fail(fault::object_missing, r.table, r.name);
  }
  return true;
}

constexpr bool replayer::on(const changes::rename_index& r) {
  schema::table_state* const t = table(r.table, r.name);
  if (t == nullptr || !good_name(r.to)) return false;
  schema::index_state* const i = find_named(t->indexes, r.name);
  if (i == nullptr) return fail(fault::object_missing, r.table, r.name);
  if (!free_relation(r.table, r.to)) return false;
  catalog_.forget_index(r.name);
  catalog_.note_index(*t, r.to);
  i->name = r.to;
  return true;
}

constexpr bool replayer::on(const changes::drop_index& d) {
  schema::table_state* const t = table(d.table, d.name);
  if (t == nullptr) return false;
  const schema::index_state* const i = find_named(t->indexes, d.name);
  if (i == nullptr) return fail(fault::object_missing, d.table, d.name);
  if (i->def->unique && i->def->where == nullptr && !unreferenced(*t, &i->keys)) return false;
  catalog_.forget_index(d.name);
  t->indexes.erase(static_cast<std::uint32_t>(i - t->indexes.begin()));
  return true;
}

}  // namespace cupel::migration
