// SPDX-License-Identifier: Apache-2.0
// column.asc(), column.desc(): what order_by takes. Where NULLs go is always said in the SQL, for the databases differ.
//
//   order_by(cupel::table<User>.last_login.desc().nulls_last(), cupel::table<User>.id)
#pragma once

#include <cupel/query/expression.hpp>

namespace cupel::query {

namespace detail {
struct any_order {};
}  // namespace detail

template <class Column, direction Direction, nulls Nulls> struct order : detail::any_order {
  using column = Column;
  static constexpr query::direction direction = Direction;
  static constexpr query::nulls nulls = Nulls;

  [[nodiscard]] constexpr order<Column, Direction, query::nulls::first> nulls_first() const { return {}; }
  [[nodiscard]] constexpr order<Column, Direction, query::nulls::last> nulls_last() const { return {}; }
};

template <class Self, class Owner, class Value>
constexpr order<Self, direction::ascending, nulls::last> column<Self, Owner, Value>::asc() const {
  return {};
}

template <class Self, class Owner, class Value>
constexpr order<Self, direction::descending, nulls::first> column<Self, Owner, Value>::desc() const {
  return {};
}

template <class T>
concept order_type = std::derived_from<T, detail::any_order>;

namespace detail {

template <class T> struct as_order {
  using type = T;
};
template <column_type T> struct as_order<T> {
  using type = order<T, direction::ascending, nulls::last>;
};

}  // namespace detail

}  // namespace cupel::query
