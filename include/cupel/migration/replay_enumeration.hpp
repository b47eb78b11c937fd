// SPDX-License-Identifier: Apache-2.0
#pragma once
// Replaying what makes and changes native enums, and what renames values in rows. Part of replay.hpp.
#include <cupel/migration/replay_check.hpp>

namespace cupel::migration {

constexpr bool is_of_enum(const schema::column& c, const char* enumeration) {
  return c.type.kind == schema::type_kind::enumeration && schema::same_name(c.type.name, enumeration);
}

constexpr bool uses_enum(const schema::table_state& t, const char* enumeration) {
  for (const schema::column& c : t.columns)
    if (is_of_enum(c, enumeration)) return true;
  return false;
}

/// At least one value, each once, each at most 63 bytes: what PostgreSQL takes (pg_enum.enumlabel is a name).
constexpr bool replayer::good_values(const char* enumeration, const std::initializer_list<const char*>& values) {
  if (values.size() == 0) return fail(fault::no_values, nullptr, enumeration);
  for (const char* const* value = values.begin(); value != values.end(); ++value) {
    if (*value == nullptr) return fail(fault::value_not_given, nullptr, enumeration);
    if (__builtin_strlen(*value) > longest_name) return fail(fault::name_too_long, nullptr, *value);
    for (const char* const* other = values.begin(); other != value; ++other)
      if (__builtin_strcmp(*other, *value) == 0) return fail(fault::value_exists, nullptr, enumeration, *value);
  }
  return true;
}

constexpr bool replayer::on(const schema::enumeration& e) {
  if (!good_name(e.name)) return false;
  if (find_named(catalog_.enumerations(), e.name) != nullptr) return fail(fault::enum_exists, nullptr, e.name);
  if (is_table(e.name)) return fail(fault::type_name_taken, nullptr, e.name);
  if (!good_values(e.name, e.values)) return false;
  catalog_.enumerations().push_back(schema::state_of(e));
  return true;
}

constexpr bool replayer::on(const changes::rename_enum& r) {
  schema::enumeration_state* const e = find_named(catalog_.enumerations(), r.name);
  if (e == nullptr) return fail(fault::enum_missing, nullptr, r.name, r.name);
  if (!good_name(r.to) || !free_type_name(r.to)) return false;
  if (is_table(r.to)) return fail(fault::type_name_taken, nullptr, r.to);
  for (const schema::table_state& t : catalog_.tables())
    for (const schema::column& c : t.columns)
      if (is_of_enum(c, r.name)) catalog_.edit(t, c).type.name = r.to;
  e->name = r.to;
  return true;
}

constexpr bool replayer::on(const changes::alter_enum& a) {
  schema::enumeration_state* const e = find_named(catalog_.enumerations(), a.name);
  if (e == nullptr) return fail(fault::enum_missing, nullptr, a.name, a.name);
  if (!good_values(a.name, a.values)) return false;
  schema::names values;
  values.assign(a.values);
  if (schema::same_names(e->values, values)) return fail(fault::nothing_changes, a.name, nullptr);
  e->values = static_cast<schema::names&&>(values);
  e->at = a.at;
  return true;
}

constexpr bool replayer::on(const changes::drop_enum& d) {
  const schema::enumeration_state* const e = find_named(catalog_.enumerations(), d.name);
  if (e == nullptr) return fail(fault::enum_missing, nullptr, d.name, d.name);
  for (const schema::table_state& t : catalog_.tables()) {
    if (!t.present) continue;
    for (const schema::column& c : t.columns)
      if (is_of_enum(c, d.name)) return fail(fault::enum_in_use, t.name, d.name, c.name);
  }
  catalog_.enumerations().erase(static_cast<std::uint32_t>(e - catalog_.enumerations().begin()));
  return true;
}

constexpr bool replayer::on(const changes::rename_enum_value& r) {
  schema::enumeration_state* const e = find_named(catalog_.enumerations(), r.name);
  if (e == nullptr) return fail(fault::enum_missing, nullptr, r.name, r.name);
  if (r.from == nullptr || r.to == nullptr) return fail(fault::value_not_given, nullptr, r.name);
  if (__builtin_strlen(r.to) > longest_name) return fail(fault::name_too_long, nullptr, r.to);
  if (!contains(e->values, r.from)) return fail(fault::value_missing, nullptr, r.name, r.from);
  if (contains(e->values, r.to)) return fail(fault::value_exists, nullptr, r.name, r.to);
  rename_in(e->values, r.from, r.to);
  e->at = r.at;
  return true;
}

/// Rows change and the schema does not: a check that names the values is an operation of its own.
constexpr bool replayer::on(const changes::rename_value& r) {
  const schema::table_state* const t = table(r.table, r.name);
  if (t == nullptr) return false;
  const schema::column* const c = find_named(t->columns, r.name);
  if (c == nullptr) return fail(fault::column_missing, r.table, r.name, r.name);
  if (c->type.kind == schema::type_kind::enumeration) return fail(fault::value_of_enum, r.table, r.name, c->type.name);
  if (r.from == nullptr || r.to == nullptr) return fail(fault::value_not_given, r.table, r.name);
  return !schema::same_name(r.from, r.to) || fail(fault::nothing_changes, r.table, r.name);
}

}  // namespace cupel::migration
