// SPDX-License-Identifier: Apache-2.0
// column == value, != < <= > >=; the value stands on the right and may be another column.
//
//   where(cupel::table<User>.email == text)         "email" = $1
//   where(cupel::table<User>.last_login == std::nullopt)      "last_login" IS NULL
//
// As in SQL, a row whose column is NULL is neither equal nor unequal to a value: `!=` leaves it out, too.
#pragma once

#include <cstdint>
#include <cupel/query/expression.hpp>
#include <cupel/query/is_null.hpp>
#include <optional>

namespace cupel::query {

enum class comparison_operator : std::uint8_t { equal, not_equal, less, less_equal, greater, greater_equal };

/// `Right` is a column, a `bound` value, or a `bound` std::optional, which may be null when the query runs.
template <class Left, comparison_operator Operator, class Right> struct comparison : expression {
  static constexpr bool fixed = detail::is_fixed<Right>();
  template <class T> static constexpr bool uses_only = detail::uses_only<Left, T>() && detail::uses_only<Right, T>();
  explicit comparison(Right with) : right{std::move(with)} {}
  Right right;
};

/// NULL or a value: `IS NULL` or `= $1`, known when the query runs.
template <class T> struct bound<std::optional<T>> {
  static constexpr bool fixed = false;
  template <class> static constexpr bool uses_only = true;
  std::optional<T> value;
};

namespace detail {

template <class T> inline constexpr bool is_optional_bound = false;
template <class T> inline constexpr bool is_optional_bound<bound<std::optional<T>>> = true;

// Empty for what is no column: Clang forms an operator's type before it asks for its constraints.
template <class Column, class Value> struct right_side {};
template <column_type Column, class Value> struct right_side<Column, Value> {
  using type = bound<typename Column::plain_type>;
  static type make(const Value& value) { return {as_value_of<Column>(value)}; }
};
template <column_type Column, class T> struct right_side<Column, std::optional<T>> {
  using type = bound<std::optional<typename Column::plain_type>>;
  static type make(const std::optional<T>& value) {
    if (!value.has_value()) return {std::nullopt};
    return {as_value_of<Column>(*value)};
  }
};
template <column_type Column, column_type Other> struct right_side<Column, Other> {
  using type = Other;
  static type make(const Other& other) { return other; }
};

template <class Column, class Value> constexpr bool orderable() {
  return comparable<Column, Value>() && has_order<typename Column::plain_type> && Column::ordered
         && !is_optional<Value>;
}

template <class Column, comparison_operator Operator, class Value>
using comparison_with = comparison<Column, Operator, typename right_side<Column, Value>::type>;

template <class Column, class Value> invalid refuse_comparison() {
  if constexpr (std::is_same_v<Value, std::nullopt_t> || is_optional<Value>) {
    static_assert(Column::nullable, "cupel: this column is never null; compare it with a value");
    static_assert(!Column::nullable || comparable<Column, Value>(),
                  "cupel: this column cannot be compared with an optional of that type");
  } else if constexpr (!has_equality<typename Column::plain_type>) {
    static_assert(has_equality<typename Column::plain_type>,
                  "cupel: columns of JSON, intervals, arrays and vectors have no equality that both databases share");
  } else if constexpr (!Column::equatable) {
    static_assert(Column::equatable,
                  "cupel: a number that is kept as a text has no equality that both databases share");
  } else if constexpr (column_type<Value>) {
    static_assert(comparable<Column, Value>(), "cupel: these two columns have different types");
  } else {
    static_assert(comparable<Column, Value>(), "cupel: this column cannot be compared with a value of that type");
  }
  return {};
}

template <class Column, class Value> invalid refuse_order() {
  if constexpr (!comparable<Column, Value>()) return refuse_comparison<Column, Value>();
  static_assert(!is_optional<Value>, "cupel: a std::optional has no order in SQL; give its value");
  static_assert(is_optional<Value> || (has_order<typename Column::plain_type> && Column::ordered),
                "cupel: bool and enums have no order that both databases share; use == or in()");
  return {};
}

}  // namespace detail

template <column_type C, class V>
  requires(comparable<C, V>())
[[nodiscard]] detail::comparison_with<C, comparison_operator::equal, V> operator==(const C&, const V& value) {
  return detail::comparison_with<C, comparison_operator::equal, V>{detail::right_side<C, V>::make(value)};
}
template <column_type C, class V>
  requires(comparable<C, V>())
[[nodiscard]] detail::comparison_with<C, comparison_operator::not_equal, V> operator!=(const C&, const V& value) {
  return detail::comparison_with<C, comparison_operator::not_equal, V>{detail::right_side<C, V>::make(value)};
}
template <column_type C>
  requires(C::nullable)
[[nodiscard]] constexpr null_test<C, true> operator==(const C&, std::nullopt_t) {
  return {};
}
template <column_type C>
  requires(C::nullable)
[[nodiscard]] constexpr null_test<C, false> operator!=(const C&, std::nullopt_t) {
  return {};
}
template <column_type C, class V>
  requires(detail::orderable<C, V>())
[[nodiscard]] detail::comparison_with<C, comparison_operator::less, V> operator<(const C&, const V& value) {
  return detail::comparison_with<C, comparison_operator::less, V>{detail::right_side<C, V>::make(value)};
}
template <column_type C, class V>
  requires(detail::orderable<C, V>())
[[nodiscard]] detail::comparison_with<C, comparison_operator::less_equal, V> operator<=(const C&, const V& value) {
  return detail::comparison_with<C, comparison_operator::less_equal, V>{detail::right_side<C, V>::make(value)};
}
template <column_type C, class V>
  requires(detail::orderable<C, V>())
[[nodiscard]] detail::comparison_with<C, comparison_operator::greater, V> operator>(const C&, const V& value) {
  return detail::comparison_with<C, comparison_operator::greater, V>{detail::right_side<C, V>::make(value)};
}
template <column_type C, class V>
  requires(detail::orderable<C, V>())
[[nodiscard]] detail::comparison_with<C, comparison_operator::greater_equal, V> operator>=(const C&, const V& value) {
  return detail::comparison_with<C, comparison_operator::greater_equal, V>{detail::right_side<C, V>::make(value)};
}

// What cannot be compared comes here and is told why.
template <column_type C, class V> invalid operator==(const C&, const V&) {
  return detail::refuse_comparison<C, V>();
}
template <column_type C, class V> invalid operator!=(const C&, const V&) {
  return detail::refuse_comparison<C, V>();
}
template <column_type C, class V> invalid operator<(const C&, const V&) {
  return detail::refuse_order<C, V>();
}
template <column_type C, class V> invalid operator<=(const C&, const V&) {
  return detail::refuse_order<C, V>();
}
template <column_type C, class V> invalid operator>(const C&, const V&) {
  return detail::refuse_order<C, V>();
}
template <column_type C, class V> invalid operator>=(const C&, const V&) {
  return detail::refuse_order<C, V>();
}

}  // namespace cupel::query
