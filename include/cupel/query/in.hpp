// SPDX-License-Identifier: Apache-2.0
// column.in(range)
//
//   where(cupel::table<User>.id.in(ids))            PostgreSQL: "id" = ANY($1); SQLite: "id" IN cupel_list(?1)
#pragma once

#include <cupel/query/expression.hpp>
#include <iterator>
#include <ranges>
#include <vector>

namespace cupel::query {

/// One parameter, whatever the number of values.
template <class Column> struct in_list : expression {
  static constexpr bool fixed = true;
  template <class T> static constexpr bool uses_only = detail::uses_only<Column, T>();
  std::vector<typename Column::plain_type> values;
};

template <class Self, class Owner, class Value>
template <class Range>
in_list<Self> column<Self, Owner, Value>::in(const Range& values) const {
  in_list<Self> result;
  static_assert(std::ranges::input_range<const Range>, "cupel: in() takes a range of values");
  if constexpr (std::ranges::input_range<const Range>) {
    using element = std::ranges::range_value_t<const Range>;
    static_assert(
        detail::has_equality<plain_type> && Self::equatable && detail::accepts<plain_type, element>(),
        "cupel: in() takes values of the column's type, which must have an equality that both databases share");
    if constexpr (std::ranges::sized_range<const Range>) result.values.reserve(std::ranges::size(values));
    if constexpr (detail::has_equality<plain_type> && detail::accepts<plain_type, element>()) {
      for (const auto& value : values) result.values.push_back(detail::as_value_of<Self>(value));
    }
  }
  return result;
}

}  // namespace cupel::query
