// SPDX-License-Identifier: Apache-2.0
// column.between(low, high): both ends count.
#pragma once

#include <cupel/query/expression.hpp>

namespace cupel::query {

template <class Column> struct between_values : expression {
  static constexpr bool fixed = true;
  template <class T> static constexpr bool uses_only = detail::uses_only<Column, T>();
  typename Column::plain_type low{};
  typename Column::plain_type high{};
};

template <class Self, class Owner, class Value>
template <class Low, class High>
between_values<Self> column<Self, Owner, Value>::between(const Low& low, const High& high) const {
  constexpr bool fits = detail::has_order<plain_type> && Self::ordered && detail::accepts<plain_type, Low>()
                        && detail::accepts<plain_type, High>();
  static_assert(fits, "cupel: between() takes two values of the column's type, which must have an order");
  between_values<Self> result;
  if constexpr (fits) {
    result.low = detail::as_value_of<Self>(low);
    result.high = detail::as_value_of<Self>(high);
  }
  return result;
}

}  // namespace cupel::query
