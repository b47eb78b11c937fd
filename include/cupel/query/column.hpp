// SPDX-License-Identifier: Apache-2.0
// A column of a table, as a type: what generated code makes of each member, and what a query is written with.
//
//   struct email_column : cupel::query::column<User, std::string> {       // in cupel::mapping<User>
//     static constexpr int position = 2;
//     static constexpr const char* name = "email";
//     static auto& of(auto& object) { return object.email; }
//   };
//   db.from(cupel::table<User>).where(cupel::table<User>.email == "kim@example.org")
//
// A column holds nothing, so a query's text depends on types alone.
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

/// `Owner` is the model, `Value` the member's type. The column derives from it and adds `position` (from 0, in the
/// order of `mapping<Owner>::read`), `name` (in the database, not quoted) and `of(object)` (the member).
template <class Owner, class Value> struct column : detail::any_column {
  using owner_type = Owner;
  using value_type = Value;
  /// The type without std::optional.
  using plain_type = typename detail::unwrapped<Value>::type;
  static constexpr bool nullable = !std::is_same_v<Value, plain_type>;
  /// Whether the database orders it by bytes, as Cupel promises of texts: PostgreSQL is then told COLLATE "C".
  /// Generated code says true for enums that are stored as text, false for a column with a collation of its own.
  static constexpr bool bytewise = std::is_same_v<typename detail::stored<plain_type>::type, std::string>;
};

template <class T>
concept column_type = std::derived_from<T, detail::any_column> && requires {
  { T::position } -> std::convertible_to<int>;
  { T::name } -> std::convertible_to<const char*>;
};

/// The columns and relations of one model: what `cupel::table<T>` is derived from.
template <class Owner> struct table_columns {};

}  // namespace cupel::query
