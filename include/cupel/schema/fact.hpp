// SPDX-License-Identifier: Apache-2.0
#pragma once
// The closed list of what a schema can say. Each fact has
//   a comparator     schema/compare/<owner>.hpp        same, and what each side says
//   an alteration    migration/alteration.hpp          how a change is written, and so its inverse
//   a hazard class   diff/hazard.hpp                   what the change does to readers, writers and rows
//   a lowering       dialect/<database>/ddl/<owner>.hpp  for every database, or a reason why there is none
// Each of these is a template specialised by fact and instantiated for the whole list, so a fact that lacks one does
// not compile. docs/architecture.md has the recipe.
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <utility>

namespace cupel::schema {

/// In the order in which each stands in CREATE TABLE and CREATE INDEX.
enum class fact : std::uint8_t {
  table_comment,
  table_strict,
  table_without_rowid,
  column_type,
  column_collation,
  column_nullable,
  column_default,
  column_identity,
  column_computed,
  column_comment,
  primary_key_name,
  primary_key_columns,
  unique_columns,
  check_expression,
  foreign_key_columns,
  foreign_key_references,
  foreign_key_on_delete,
  foreign_key_on_update,
  index_unique,
  index_method,
  index_keys,
  index_include,
  index_nulls_not_distinct,
  index_where,
  enum_values,
  count,  ///< not a fact: how many there are
};
inline constexpr std::size_t fact_count = static_cast<std::size_t>(fact::count);

/// The facts of one owner are a range of the list.
struct fact_range {
  fact first;
  fact last;
};
inline constexpr fact_range table_facts{fact::table_comment, fact::table_without_rowid};
inline constexpr fact_range column_facts{fact::column_type, fact::column_comment};
inline constexpr fact_range primary_key_facts{fact::primary_key_name, fact::primary_key_columns};
inline constexpr fact_range unique_facts{fact::unique_columns, fact::unique_columns};
inline constexpr fact_range check_facts{fact::check_expression, fact::check_expression};
inline constexpr fact_range foreign_key_facts{fact::foreign_key_columns, fact::foreign_key_on_update};
inline constexpr fact_range index_facts{fact::index_unique, fact::index_where};
inline constexpr fact_range enum_facts{fact::enum_values, fact::enum_values};

constexpr std::size_t count_of(fact_range range) {
  return static_cast<std::size_t>(range.last) - static_cast<std::size_t>(range.first) + 1;
}

/// Calls f.operator()<fact>() for each fact of the range, in order.
template <fact_range Range, class Function> constexpr void for_each_fact(Function&& f) {
  [&]<std::size_t... I>(std::index_sequence<I...>) {
    (f.template operator()<static_cast<fact>(static_cast<std::size_t>(Range.first) + I)>(), ...);
  }(std::make_index_sequence<static_cast<std::size_t>(Range.last) - static_cast<std::size_t>(Range.first) + 1>{});
}
inline constexpr fact_range all_facts{fact::table_comment, fact::enum_values};

// A fact outside of every range would belong to no owner, and nobody would ask for it.
constexpr bool each_follows(std::initializer_list<fact_range> ranges) {
  std::size_t next = 0;
  for (const fact_range& each : ranges) {
    if (static_cast<std::size_t>(each.first) != next || each.last < each.first) return false;
    next = static_cast<std::size_t>(each.last) + 1;
  }
  return next == fact_count;
}
static_assert(each_follows({table_facts, column_facts, primary_key_facts, unique_facts, check_facts, foreign_key_facts,
                            index_facts, enum_facts})
                  && each_follows({all_facts}),
              "a fact is in the range of no owner, or of two");

}  // namespace cupel::schema
