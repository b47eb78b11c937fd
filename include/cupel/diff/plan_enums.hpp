// SPDX-License-Identifier: Apache-2.0
#pragma once
// Planning native enums, and values that rows hold. Part of plan.hpp.
#include <cupel/diff/planner.hpp>
#include <cupel/schema/sql_text.hpp>

namespace cupel::diff {

inline void planner::change_enums(const matching& matched) {
  const auto& coming = wanted_.enumerations();
  const auto is_of_table = [&](const schema::enumeration_state& e) { return state_.find(e.name) != nullptr; };
  if (std::any_of(coming.begin(), coming.end(), is_of_table)) drop_tables();  // a table is a type, too
  for (const schema::enumeration_state& e : coming)
    if (find_named(state_.enumerations(), e.name) == nullptr) add(materialize(memory_, e));
  for (std::uint32_t i = 0; i < state_.enumerations().size(); ++i) {
    const schema::enumeration_state e = state_.enumerations()[i];
    const auto* const after = find_named(wanted_.enumerations(), e.name);
    std::vector<std::string> gone;
    for (const auto& value : matched.values)
      if (value.enumeration == e.name) gone.push_back(value.from);
    if (after != nullptr)
      for (const char* value : e.values)
        if (!contains(after->values, value)) gone.emplace_back(value);
    if (after != nullptr) drop_holders(e, gone, matched);
    drop_defaults(e.name, gone);
    for (const auto& value : matched.values)
      if (value.enumeration == e.name)
        add(migration::changes::rename_enum_value{
            .name = e.name, .from = memory_.text(value.from), .to = memory_.text(value.to)});
    if (after == nullptr || schema::same_names(state_.enumerations()[i].values, after->values)) continue;
    migration::changes::alter_enum change{.name = e.name};
    migration::fill(memory_, change.values, after->values);
    add(change);
  }
}

inline void planner::drop_holders(const schema::enumeration_state& of, const std::vector<std::string>& gone,
                                  const matching& matched) {
  const auto is_renamed = [&](const std::string& value) {
    return std::any_of(matched.values.begin(), matched.values.end(),
                       [&](const auto& each) { return each.enumeration == of.name && each.from == value; });
  };
  if (std::all_of(gone.begin(), gone.end(), is_renamed)) return;
  const auto holds = [&](const schema::column& c) { return migration::is_of_enum(c, of.name); };
  bool table_goes = false;
  for (const schema::table_state& table : state_.tables())
    table_goes = table_goes
                 || (table.present && wanted_.find(table.name) == nullptr
                     && std::any_of(table.columns.begin(), table.columns.end(), holds));
  if (table_goes) drop_tables();
  each_standing([&](const char* table) {
    std::vector<const char*> names;
    for (const schema::column& c : now(table).columns) {
      const bool goes = holds(c) && find_named(wanted(table).columns, c.name) == nullptr;
      // What is computed from it changes later; a table has a column at any time.
      const auto needs = [&](const schema::column& other) {
        return schema::mentions(other.computed.expression, c.name);
      };
      if (goes && std::none_of(now(table).columns.begin(), now(table).columns.end(), needs)) names.push_back(c.name);
    }
    if (names.size() == now(table).columns.size()) return;
    for (const char* name : names) add(migration::changes::drop_column{.table = table, .name = name});
  });
}

inline void planner::drop_defaults(const char* enumeration, const std::vector<std::string>& gone) {
  for (const schema::table_state& table : state_.tables()) {
    if (!table.present) continue;
    std::vector<const char*> names;
    for (const schema::column& c : table.columns) {
      if (!migration::is_of_enum(c, enumeration) || c.default_sql == nullptr) continue;
      const bool concerned = std::any_of(gone.begin(), gone.end(), [&](const std::string& value) {
        return migration::detail::has_constant(c.default_sql, value.c_str());
      });
      if (concerned) names.push_back(c.name);
    }
    for (const char* name : names)
      add(migration::changes::alter_column{.table = table.name, .name = name, .default_sql = migration::none});
  }
}

inline std::vector<migration::changes::rename_value> planner::rename_values(const matching& matched) {
  std::vector<migration::changes::rename_value> late;
  for (const auto& value : matched.values) {
    if (!value.enumeration.empty()) continue;
    const migration::changes::rename_value rename{.table = memory_.text(value.table),
                                                  .name = memory_.text(value.column),
                                                  .from = memory_.text(value.from),
                                                  .to = memory_.text(value.to)};
    const schema::type before = find_named(now(rename.table).columns, rename.name)->type;
    const auto* const after = find_named(wanted(rename.table).columns, rename.name);
    const bool grows = after != nullptr && after->type.kind != schema::type_kind::enumeration && before.length > 0
                       && (after->type.length == 0 || after->type.length > before.length);
    if (grows)
      late.push_back(rename);
    else
      add(rename);
  }
  return late;
}

}  // namespace cupel::diff
