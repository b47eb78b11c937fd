// SPDX-License-Identifier: Apache-2.0
#pragma once
// Is a downgrade the upgrade's mirror image? Then it restores the schema by
// construction: each of its operations undoes the one that was applied last, at
// the very state which that one left, and nothing has to be replayed and
// compared.
//
//   mirrored(catalog, up, down)      // asked before `up` is applied: does
//   `down`, applied right after it, undo it?
//
// Only what is sure is said: false sends the revision to the replay of both
// ways (migration/proof.hpp). An operation that is new is not mirrored, and so
// proven, at a higher cost.
#include <cupel/migration/replay_check.hpp>
#include <cupel/schema/compare/difference.hpp>

namespace cupel::migration {

class mirror {
  // What the rest calls stands first: Clang evaluates a member template in a constant expression only where it was
  // defined before.

  template <kind What> constexpr bool is() const { return down_.what == What; }
  template <class T> constexpr const T& up() const { return static_cast<const T&>(up_); }
  template <class T> constexpr const T& down() const { return static_cast<const T&>(down_); }

  template <class Up, class Down> constexpr bool same_table() const {
    return schema::same_name(up<Up>().name, down<Down>().name);
  }
  template <class Up, class Down> constexpr bool same_object() const {
    return schema::same_name(up<Up>().table, down<Down>().table) && schema::same_name(up<Up>().name, down<Down>().name);
  }
  template <class Rename> constexpr bool renames_back() const {
    return schema::same_name(up<Rename>().to, down<Rename>().name)
           && schema::same_name(up<Rename>().name, down<Rename>().to);
  }
  template <class Rename> constexpr bool renames_object_back() const {
    return schema::same_name(up<Rename>().table, down<Rename>().table) && renames_back<Rename>();
  }
  static constexpr bool is_sound(const changes::data& step) { return schema::is_given(step.name) && step.up.given; }

  /// What `up` is about to change; nullptr where there is no such thing, which the replay reports.
  template <class State, class Up> constexpr const State* standing() const {
    const schema::table_state* const table = before_.find(up<Up>().table);
    return table == nullptr ? nullptr : find_named(table->*schema::standing_on_table<State>::list, up<Up>().name);
  }
  static constexpr bool same_column(const schema::column& before, const schema::column& after) {
    return schema::surely_same(before, after) || schema::same_facts<schema::column_facts>(before, after);
  }

  /// A key of its own name that is the conventional one by then would follow the table back.
  constexpr bool keeps_key_name() const {
    const schema::table_state* const table = before_.find(up<changes::rename_table>().name);
    return table != nullptr && !schema::is_conventional_key(up<changes::rename_table>().to, table->primary_key.name);
  }
  /// Does no text of the table seem to name the column that is about to come? Such a one could not be dropped again.
  constexpr bool is_unnamed() const {
    const schema::table_state* const table = before_.find(up<schema::column>().table);
    return table != nullptr && named_by_text(*table, up<schema::column>().name) == nullptr;
  }
  constexpr bool column_again() const {
    const schema::column* const before = standing<schema::column, changes::drop_column>();
    return before != nullptr && same_column(*before, down<schema::column>());
  }
  /// The same facts are given, with the values from before.
  constexpr bool alters_back() const {
    const schema::column* const before = standing<schema::column, changes::alter_column>();
    if (before == nullptr) return false;
    schema::column after = *before;
    bool same_fields = true;
    schema::for_each_fact<schema::column_facts>([&]<fact Fact>() {
      using field = alteration<Fact>;
      const auto& back = down<changes::alter_column>().*field::change;
      if ((up<changes::alter_column>().*field::change).given != back.given) same_fields = false;
      if (back.given) after.*field::state = back.value;
    });
    return same_fields && same_column(*before, after);
  }
  constexpr bool index_again() const {
    const schema::index_state* const before = standing<schema::index_state, changes::drop_index>();
    if (before == nullptr) return false;
    return schema::same_facts<schema::index_facts>(*before, schema::state_of(down<schema::index>()));
  }

 public:
  constexpr mirror(const schema::catalog& before, const schema::definition& up, const schema::definition& down)
      : before_(before), up_(up), down_(down) {}

  constexpr bool holds() const {
    switch (up_.what) {
      case kind::table: return is<kind::drop_table>() && same_table<schema::table, changes::drop_table>();
      case kind::rename_table:
        return is<kind::rename_table>() && renames_back<changes::rename_table>() && keeps_key_name();
      case kind::column:
        return is<kind::drop_column>() && same_object<schema::column, changes::drop_column>() && is_unnamed();
      case kind::drop_column:
        return is<kind::column>() && same_object<changes::drop_column, schema::column>() && column_again();
      case kind::rename_column: return is<kind::rename_column>() && renames_object_back<changes::rename_column>();
      case kind::alter_column:
        return is<kind::alter_column>() && same_object<changes::alter_column, changes::alter_column>() && alters_back();
      case kind::index: return is<kind::drop_index>() && same_object<schema::index, changes::drop_index>();
      case kind::drop_index:
        return is<kind::index>() && same_object<changes::drop_index, schema::index>() && index_again();
      case kind::rename_index: return is<kind::rename_index>() && renames_object_back<changes::rename_index>();
      case kind::unique: return is<kind::drop_unique>() && same_object<schema::unique, changes::drop_unique>();
      case kind::check: return is<kind::drop_check>() && same_object<schema::check, changes::drop_check>();
      case kind::foreign_key:
        return is<kind::drop_foreign_key>() && same_object<schema::foreign_key, changes::drop_foreign_key>();
      case kind::execute: return is<kind::execute>() && static_cast<const changes::execute&>(down_).effect.stated;
      case kind::data: return is<kind::data>() && is_sound(static_cast<const changes::data&>(down_));
      default: return false;
    }
  }

 private:
  const schema::catalog& before_;
  const schema::definition& up_;
  const schema::definition& down_;
};

constexpr bool mirrored(const schema::catalog& before, const schema::definition& up, const schema::definition& down) {
  return mirror(before, up, down).holds();
}

}  // namespace cupel::migration
