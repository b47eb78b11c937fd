// SPDX-License-Identifier: Apache-2.0
#pragma once
// A state of a catalog as a definition again, under the names that hold today: what a derived downgrade creates anew,
// and what SQLite rebuilds a table to.
#include <cupel/migration/alteration.hpp>
#include <cupel/migration/arena.hpp>
#include <cupel/schema/catalog.hpp>

namespace cupel::migration {

inline void fill(arena& memory, std::initializer_list<const char*>& into, const schema::names& from) {
  memory.fill(into, std::vector<const char*>(from.begin(), from.end()));
}

inline schema::unique materialize(arena& memory, const schema::unique_state& state, const char* table) {
  schema::unique result = *state.def;
  result.table = table;
  result.name = state.name;
  fill(memory, result.columns, state.columns);
  return result;
}

/// A text that a catalog made does not outlive it.
inline const char* own_text(arena& memory, const char* text) {
  return text == nullptr ? nullptr : memory.text(text);
}

inline schema::check materialize(arena& memory, const schema::check_state& state, const char* table) {
  schema::check result = *state.def;
  result.table = table;
  result.name = state.name;
  result.expression = own_text(memory, state.expression.sql);
  return result;
}

inline schema::foreign_key materialize(arena& memory, const schema::foreign_key_state& state, const char* table) {
  schema::foreign_key result = *state.def;
  result.table = table;
  result.name = state.name;
  fill(memory, result.columns, state.columns);
  result.references = state.references;
  fill(memory, result.referenced_columns, state.referenced_columns);
  return result;
}

inline schema::index materialize(arena& memory, const schema::index_state& state, const char* table) {
  schema::index result = *state.def;
  result.table = table;
  result.name = state.name;
  std::vector<schema::index_key> keys(state.def->on);
  for (std::uint32_t i = 0; i < state.keys.size(); ++i)
    keys[i].name = keys[i].is_expression ? own_text(memory, state.keys[i]) : state.keys[i];
  memory.fill(result.on, keys);
  fill(memory, result.include, state.include);
  result.where = own_text(memory, state.where.sql);
  return result;
}

inline schema::column materialize(arena& memory, const schema::column& state, const char* table) {
  schema::column result = state;
  result.table = table;
  result.computed.expression = own_text(memory, state.computed.expression);
  return result;
}

inline schema::primary_key materialize(arena& memory, const schema::primary_key_state& state, const char* table) {
  schema::primary_key result;
  result.at = state.at;
  result.table = table;
  result.name = state.name;
  fill(memory, result.columns, state.columns);
  return result;
}

inline schema::enumeration materialize(arena& memory, const schema::enumeration_state& state) {
  schema::enumeration result;
  result.at = state.at;
  result.name = state.name;
  fill(memory, result.values, state.values);
  return result;
}

/// The table with its columns and constraints; its indexes are definitions of their own.
inline schema::table materialize(arena& memory, const schema::table_state& state) {
  schema::table result;
  result.at = state.at;
  result.name = state.name;
  schema::for_each_fact<schema::table_facts>([&]<schema::fact Fact>() {
    using field = alteration<Fact>;
    result.*field::definition = state.*field::state;
  });
  const auto all = [&memory](const auto& states, auto& list) {
    std::vector<std::remove_cvref_t<decltype(*list.begin())>> items;
    for (const auto& item : states) items.push_back(materialize(memory, item, nullptr));
    memory.fill(list, items);
  };
  all(state.columns, result.columns);
  if (state.primary_key.present) {
    fill(memory, result.primary_key, state.primary_key.columns);
    result.primary_key_name = state.primary_key.name;
  }
  all(state.uniques, result.uniques);
  all(state.checks, result.checks);
  all(state.foreign_keys, result.foreign_keys);
  return result;
}

}  // namespace cupel::migration
