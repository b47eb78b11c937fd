// SPDX-License-Identifier: Apache-2.0
// What every condition has in common, and what a column can be compared with.
//
// A node has `fixed`: whether its SQL text depends on its type alone; and `uses_only<T>`: whether all its columns are
// those of T.
#pragma once

#include <array>
#include <chrono>
#include <concepts>
#include <cstddef>
#include <cupel/query/column.hpp>
#include <cupel/types/bytes.hpp>
#include <cupel/types/decimal.hpp>
#include <cupel/types/error.hpp>
#include <cupel/types/interval.hpp>
#include <cupel/types/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace cupel::query {

/// The base of every condition.
struct expression {};

/// What stands in for a condition that did not compile, so that there is one error and not ten.
struct invalid : expression {
  static constexpr bool fixed = true;
  template <class> static constexpr bool uses_only = true;
};

/// What `where` takes: a condition, or a column of bool.
template <class T>
concept predicate = std::derived_from<T, expression> || (column_type<T> && std::same_as<typename T::value_type, bool>);

/// A value that is bound as a parameter, never written as SQL.
template <class T> struct bound {
  static constexpr bool fixed = true;
  template <class> static constexpr bool uses_only = true;
  T value;
};

namespace detail {

template <class Node, class T> constexpr bool uses_only() {
  if constexpr (column_type<Node>) {
    return std::is_same_v<typename Node::owner_type, T>;
  } else {
    return Node::template uses_only<T>;
  }
}

template <class Node> constexpr bool is_fixed() {
  if constexpr (column_type<Node>) {
    return true;
  } else {
    return Node::fixed;
  }
}

template <class T> inline constexpr bool is_optional = false;
template <class T> inline constexpr bool is_optional<std::optional<T>> = true;
template <class T> inline constexpr bool is_list = false;
template <class T> inline constexpr bool is_list<std::vector<T>> = !std::is_same_v<std::vector<T>, cupel::bytes>;
template <class T> inline constexpr bool is_float_array = false;
template <std::size_t N> inline constexpr bool is_float_array<std::array<float, N>> = true;

template <class T>
inline constexpr bool is_character = std::is_same_v<T, char> || std::is_same_v<T, wchar_t> || std::is_same_v<T, char8_t>
                                     || std::is_same_v<T, char16_t> || std::is_same_v<T, char32_t>;
template <class T>
inline constexpr bool is_number = std::is_arithmetic_v<T> && !std::is_same_v<T, bool> && !is_character<T>;

template <class T> inline constexpr bool is_duration = false;
template <class Rep, class Period> inline constexpr bool is_duration<std::chrono::duration<Rep, Period>> = true;

template <class T>
inline constexpr bool stored_with_equality = !std::is_same_v<T, cupel::json> && !std::is_same_v<T, cupel::interval>
                                             && !is_duration<T> && !is_list<T> && !is_float_array<T>;

/// Types whose equality both databases see alike: two intervals of other parts are equal on PostgreSQL, and `json` has
/// no equality there.
template <class Plain> inline constexpr bool has_equality = stored_with_equality<typename stored<Plain>::type>;

/// Types whose order both databases see alike: an enum of PostgreSQL's own is ordered as it was declared.
template <class Plain>
inline constexpr bool has_order = has_equality<Plain> && !std::is_same_v<typename stored<Plain>::type, bool>
                                  && !std::is_enum_v<typename stored<Plain>::type>;

template <class Plain, class Value> constexpr bool accepts() {
  if constexpr (std::is_same_v<Plain, bool>) {
    return std::is_same_v<Value, bool>;
  } else if constexpr (std::is_integral_v<Plain>) {
    return std::is_integral_v<Value> && is_number<Value>;
  } else if constexpr (std::is_floating_point_v<Plain>) {
    return is_number<Value>;
  } else if constexpr (std::is_same_v<Plain, std::string>) {
    // nullptr converts where it means a const char*, until C++23.
    return std::is_convertible_v<const Value&, std::string_view> && !std::is_null_pointer_v<Value>;
  } else {
    return std::is_convertible_v<const Value&, Plain>;
  }
}

template <class Left, class Right> constexpr bool same_kind() {
  using left = typename Left::plain_type;
  using right = typename Right::plain_type;
  return std::is_same_v<left, right> || (is_number<left> && is_number<right>);
}

/// The value as the column's own type; a number outside its range throws `conversion_error`.
template <column_type Column, class Value> typename Column::plain_type as_value_of(const Value& value) {
  using plain = typename Column::plain_type;
  if constexpr (std::is_integral_v<plain> && !std::is_same_v<plain, bool>) {
    if (!std::in_range<plain>(value)) {
      throw conversion_error{std::string{"column '"} + Column::name + "' is compared with a number out of its range"};
    }
    return static_cast<plain>(value);
  } else if constexpr (std::is_floating_point_v<plain>) {
    return static_cast<plain>(value);
  } else if constexpr (std::is_same_v<plain, std::string>) {
    return std::string{std::string_view{value}};
  } else {
    return value;
  }
}

}  // namespace detail

/// Whether a value of that type can be compared with the column: `5` with an integer, a text with a text, an enumerator
/// with its own enum; a std::optional with a column that may be null; another column of the same type.
template <class Column, class Value> constexpr bool comparable() {
  if constexpr (!detail::has_equality<typename Column::plain_type> || !Column::equatable) {
    return false;
  } else if constexpr (column_type<Value>) {
    return detail::same_kind<Column, Value>();
  } else if constexpr (detail::is_optional<Value>) {
    return Column::nullable && detail::accepts<typename Column::plain_type, typename Value::value_type>();
  } else {
    return detail::accepts<typename Column::plain_type, Value>();
  }
}

}  // namespace cupel::query
