// SPDX-License-Identifier: Apache-2.0
#pragma once
// SQL text keeps the names that its author wrote. Where a history renames a column and then drops a check that was
// written before, the way back would make that check while the column still has its later name. after_renames() puts
// such an operation, and what follows it on the same column, behind the rename that gives the column back its name.
//
//   [add_check "rank > 0", rename_column grade → rank]   becomes   [rename_column grade → rank, add_check "rank > 0"]
#include <cupel/migration/arena.hpp>
#include <cupel/schema/sql_text.hpp>
#include <vector>

namespace cupel::migration {

namespace detail {

/// The table that the operation changes from inside; nullptr where it is another kind of operation.
inline const char* table_inside(const schema::definition& what) {
  return visit(what, [](const auto& it) -> const char* {
    if constexpr (requires { it.table; }) return it.table;
    return nullptr;
  });
}

/// The column that is added or altered; nullptr where it is another kind of operation.
inline const char* column_made(const schema::definition& what) {
  if (what.what == kind::column) return static_cast<const schema::column&>(what).name;
  return what.what == kind::alter_column ? static_cast<const changes::alter_column&>(what).name : nullptr;
}

/// In an SQL text of the operation.
inline bool text_mentions(const schema::definition& what, const char* name) {
  if (what.what == kind::check) return schema::mentions(static_cast<const schema::check&>(what).expression, name);
  if (what.what == kind::column)
    return schema::mentions(static_cast<const schema::column&>(what).computed.expression, name);
  if (what.what == kind::alter_column) {
    const auto& computed = static_cast<const changes::alter_column&>(what).computed;
    return computed.given && schema::mentions(computed.value.expression, name);
  }
  if (what.what != kind::index) return false;
  const auto& index = static_cast<const schema::index&>(what);
  for (const schema::index_key& key : index.on)
    if (key.is_expression && schema::mentions(key.name, name)) return true;
  return schema::mentions(index.where, name);
}

/// The names of columns that the operation carries, but those in its texts: each is given to `f`, to read or to change.
template <class Function> void each_column_name(arena& memory, const schema::definition*& what, Function&& f) {
  const auto listed = [&](std::initializer_list<const char*>& names) {
    std::vector<const char*> items(names);
    for (const char*& name : items) f(name);
    memory.fill(names, items);
  };
  what = visit(*what, [&]<class T>(const T& it) -> const schema::definition* {
    T& made = memory.make(it);
    if constexpr (std::is_same_v<T, schema::column> || std::is_same_v<T, changes::alter_column>
                  || std::is_same_v<T, changes::rename_value>)
      f(made.name);
    if constexpr (requires { made.columns.begin()->what; })
      return &it;  // a whole table
    else if constexpr (requires { made.columns; })
      listed(made.columns);
    if constexpr (std::is_same_v<T, schema::index>) {
      std::vector<schema::index_key> keys(made.on);
      for (schema::index_key& key : keys)
        if (!key.is_expression) f(key.name);
      memory.fill(made.on, keys);
      listed(made.include);
    }
    return &made;
  });
}

}  // namespace detail

/// Changes the order of `list`, a way back.
inline void after_renames(arena& memory, std::vector<const schema::definition*>& list) {
  for (std::size_t at = 0; at < list.size(); ++at) {
    if (list[at]->what != kind::rename_column) continue;
    const auto& rename = static_cast<const changes::rename_column&>(*list[at]);
    std::vector<const schema::definition*> stay;
    std::vector<const schema::definition*> move;
    std::vector<const char*> moved_columns;
    for (std::size_t j = 0; j < at; ++j) {
      const schema::definition* what = list[j];
      bool moves = false;
      if (schema::same_name(detail::table_inside(*what), rename.table) && what->what != kind::rename_column) {
        moves = detail::text_mentions(*what, rename.to);
        const schema::definition* copy = what;
        detail::each_column_name(memory, copy, [&](const char*& name) {
          for (const char* moved : moved_columns) moves = moves || schema::same_name(name, moved);
        });
        for (const char* moved : moved_columns) moves = moves || detail::text_mentions(*what, moved);
      }
      if (moves) {
        if (const char* const made = detail::column_made(*what)) moved_columns.push_back(made);
        move.push_back(what);
        continue;
      }
      stay.push_back(what);
      if (what->what != kind::rename_column) continue;
      const auto& passed = static_cast<const changes::rename_column&>(*what);
      for (const schema::definition*& each : move)
        if (schema::same_name(detail::table_inside(*each), passed.table))
          detail::each_column_name(memory, each, [&](const char*& name) {
            if (schema::same_name(name, passed.name)) name = passed.to;
          });
    }
    if (move.empty()) continue;
    for (const schema::definition*& each : move)
      detail::each_column_name(memory, each, [&](const char*& name) {
        if (schema::same_name(name, rename.name)) name = rename.to;
      });
    const std::size_t position = stay.size();
    stay.push_back(list[at]);
    stay.insert(stay.end(), move.begin(), move.end());
    stay.insert(stay.end(), list.begin() + static_cast<std::ptrdiff_t>(at) + 1, list.end());
    list = std::move(stay);
    at = position;
  }
}

}  // namespace cupel::migration
