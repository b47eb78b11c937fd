// SPDX-License-Identifier: Apache-2.0
// A column of a table, as a type: what generated code makes of each member, and what a query is written with.
//
//   struct email_column : cupel::query::column<email_column, User, std::string> {     // in cupel::mapping<User>
//     static constexpr int position = 2;
//     static constexpr const char* name = "email";
//     static auto& of(auto& object) { return object.email; }
//   };
//   db.from(cupel::table<User>).where(cupel::table<User>.email.like("%@example.org"))
//
// A column holds nothing, so a query's text depends on types alone. Its members are defined in query/is_null.hpp,
// in.hpp, like.hpp, between.hpp and order_by.hpp, its operators in query/comparison.hpp.
#pragma once

#include <concepts>
#include <cupel/types/strong.hpp>
#include <optional>
#include <string>
#include <type_traits>

namespace cupel::query {

namespace detail {

template <class T> struct unwrapped {
  using type = T;
};
template <class T> struct unwrapped<std::optional<T>> {
  using type = T;
};

/// What a strong type is stored as; any other type is stored as itself.
template <class T> struct stored {
  using type = T;
};
template <strong_type T> struct stored<T> {
  using type = typename strong_type_traits<T>::underlying_type;
};

struct any_column {};

}  // namespace detail

template <class Column, bool Null> struct null_test;
template <class Column> struct in_list;
template <class Column> struct like_pattern;
template <class Column> struct between_values;
enum class direction : bool { ascending, descending };
enum class nulls : bool { first, last };
template <class Column, direction Direction, nulls Nulls> struct order;

/// `Owner` is the model, `Value` the member's type. `Self` derives from it and adds `position` (from 0, in the order of
/// `mapping<Owner>::read`), `name` (in the database, not quoted) and `of(object)` (the member).
template <class Self, class Owner, class Value> struct column : detail::any_column {
  using owner_type = Owner;
  using value_type = Value;
  /// The type without std::optional.
  using plain_type = typename detail::unwrapped<Value>::type;
  static constexpr bool nullable = !std::is_same_v<Value, plain_type>;
  /// Whether the database orders it by bytes, as Cupel promises of texts: PostgreSQL is then told COLLATE "C".
  /// Generated code says true for enums that are stored as text, false for a column with a collation of its own.
  static constexpr bool bytewise = std::is_same_v<typename detail::stored<plain_type>::type, std::string>;

  /// Whether both databases put its values in the same order. Generated code says false for a native enum, which
  /// PostgreSQL orders as it was declared, and SQLite as a text.
  static constexpr bool ordered = true;
  /// Whether both databases find the same values equal. Generated code says false for a number that is kept as a text,
  /// since SQLite then tells 10 from 10.0; such a column is not `ordered` either.
  static constexpr bool equatable = true;

  [[nodiscard]] constexpr null_test<Self, true> is_null() const;
  [[nodiscard]] constexpr null_test<Self, false> is_not_null() const;
  /// Whether the value is one of the range's, which is copied; of none: false.
  template <class Range> [[nodiscard]] in_list<Self> in(const Range& values) const;
  /// SQL's LIKE, case-sensitive on both databases: `%` is any text, `_` any character, `\` takes the next one as it is.
  [[nodiscard]] like_pattern<Self> like(std::string pattern) const;
  /// Both ends count.
  template <class Low, class High> [[nodiscard]] between_values<Self> between(const Low& low, const High& high) const;
  /// NULLs stand last unless `.nulls_first()` follows.
  [[nodiscard]] constexpr order<Self, direction::ascending, nulls::last> asc() const;
  /// NULLs stand first unless `.nulls_last()` follows.
  [[nodiscard]] constexpr order<Self, direction::descending, nulls::first> desc() const;
};

template <class T>
concept column_type = std::derived_from<T, detail::any_column> && requires {
  { T::position } -> std::convertible_to<int>;
  { T::name } -> std::convertible_to<const char*>;
};

/// The columns and relations of one model: what `cupel::table<T>` is derived from.
template <class Owner> struct table_columns {};

}  // namespace cupel::query
