// SPDX-License-Identifier: Apache-2.0
#pragma once
// How each fact changes. A fact of a table or a column is one field of alter_table or alter_column; a fact of a
// constraint or an index is changed by making the object anew. The way back follows: the field takes the value that it
// had, the object is made as it was (migration/inverse.hpp).
#include <cupel/migration/operation.hpp>
#include <cupel/schema/catalog.hpp>
#include <cupel/schema/fact.hpp>
#include <cupel/schema/key_name.hpp>

namespace cupel::migration {

/// The object is dropped and created again.
struct made_anew {};

/// The operation carries the whole new list: the values of an enum, which have an order.
struct listed_whole {};

/// The field of the definition, of the state in a catalog, and of the operation that alters it.
template <auto Definition, auto State, auto Change> struct field {
  static constexpr auto definition = Definition;
  static constexpr auto state = State;
  static constexpr auto change = Change;
};
/// A column's state is its definition.
template <auto Definition, auto Change> using column_field = field<Definition, Definition, Change>;

/// Not defined: a fact of which nobody said how it changes does not compile.
template <schema::fact Fact> struct alteration;

using schema::fact;

template <>
struct alteration<fact::table_comment>
    : field<&schema::table::comment, &schema::table_state::comment, &changes::alter_table::comment> {};
template <>
struct alteration<fact::table_strict>
    : field<&schema::table::strict, &schema::table_state::strict, &changes::alter_table::strict> {};
template <>
struct alteration<fact::table_without_rowid>
    : field<&schema::table::without_rowid, &schema::table_state::without_rowid, &changes::alter_table::without_rowid> {
};

template <> struct alteration<fact::column_type> : column_field<&schema::column::type, &changes::alter_column::type> {};
template <>
struct alteration<fact::column_collation> : column_field<&schema::column::collate, &changes::alter_column::collate> {};
template <>
struct alteration<fact::column_nullable> : column_field<&schema::column::nullable, &changes::alter_column::nullable> {};
template <>
struct alteration<fact::column_default>
    : column_field<&schema::column::default_sql, &changes::alter_column::default_sql> {};
template <>
struct alteration<fact::column_identity> : column_field<&schema::column::identity, &changes::alter_column::identity> {};
template <>
struct alteration<fact::column_computed> : column_field<&schema::column::computed, &changes::alter_column::computed> {};
template <>
struct alteration<fact::column_comment> : column_field<&schema::column::comment, &changes::alter_column::comment> {};

template <> struct alteration<fact::primary_key_name> : made_anew {};
template <> struct alteration<fact::primary_key_columns> : made_anew {};
template <> struct alteration<fact::unique_columns> : made_anew {};
template <> struct alteration<fact::check_expression> : made_anew {};
template <> struct alteration<fact::foreign_key_columns> : made_anew {};
template <> struct alteration<fact::foreign_key_references> : made_anew {};
template <> struct alteration<fact::foreign_key_on_delete> : made_anew {};
template <> struct alteration<fact::foreign_key_on_update> : made_anew {};
template <> struct alteration<fact::index_unique> : made_anew {};
template <> struct alteration<fact::index_method> : made_anew {};
template <> struct alteration<fact::index_keys> : made_anew {};
template <> struct alteration<fact::index_include> : made_anew {};
template <> struct alteration<fact::index_nulls_not_distinct> : made_anew {};
template <> struct alteration<fact::index_where> : made_anew {};

template <> struct alteration<fact::enum_values> : listed_whole {};

/// The table's own facts and its primary key, as they are defined.
constexpr void define(schema::table_header& header, const schema::table& t) {
  header.name = t.name;
  header.at = t.at;
  schema::for_each_fact<schema::table_facts>([&]<fact Fact>() {
    using field = alteration<Fact>;
    header.*field::state = t.*field::definition;
  });
  if (t.primary_key.size() == 0) return;
  header.primary_key.present = true;
  if (!schema::is_conventional_key(t.name, t.primary_key_name)) header.primary_key.name = t.primary_key_name;
  header.primary_key.columns.assign(t.primary_key);
  header.primary_key.at = t.at;
}

}  // namespace cupel::migration
