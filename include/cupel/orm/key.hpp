// SPDX-License-Identifier: Apache-2.0
// Primary keys: what a program gives for one, and how an error names it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cupel/driver/codec.hpp>
#include <cupel/driver/parameters.hpp>
#include <cupel/orm/key_text.hpp>
#include <cupel/orm/mapping.hpp>
#include <cupel/query/expression.hpp>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>

namespace cupel::orm {

namespace detail {

template <class Columns> struct key_values;
template <class... Columns> struct key_values<list<Columns...>> {
  using type = std::tuple<typename Columns::plain_type...>;
};

template <class List, class... Values> inline constexpr bool fits_key = false;
template <class... Columns, class... Values>
  requires(sizeof...(Columns) == sizeof...(Values))
inline constexpr bool fits_key<list<Columns...>, Values...> =
    (query::detail::accepts<typename Columns::plain_type, Values>() && ...);

template <class... Columns, class... Values> auto as_key(list<Columns...> /*columns*/, const Values&... values) {
  return std::tuple<typename Columns::plain_type...>{query::detail::as_value_of<Columns>(values)...};
}

/// "7", "'ui', 'theme'"
template <class... Values> std::string describe_key(const Values&... values) {
  key_text text;
  (driver::bind_value(text, 0, values), ...);
  return text.written();
}
template <class... Columns, class T> std::string describe_key_of(list<Columns...> /*columns*/, const T& object) {
  return describe_key(Columns::of(object)...);
}

/// "'users' with the key 7"
template <class T> std::string row_name(const T& object) {
  return std::string{"'"} + mapping<T>::table_name + "' with the key "
         + describe_key_of(typename mapping<T>::key{}, object);
}

template <class T> constexpr void require_key() {
  static_assert(mapped<T>,
                "cupel: this type has no mapping here: include the generated header of its model, "
                "\"<system>/<header>.gen.hpp\"");
  if constexpr (mapped<T>) {
    static_assert(keyed<T>,
                  "cupel: a model without a primary key, such as a view, cannot be found by key, inserted, "
                  "updated or removed; read it with from()");
  }
}

/// Gives the one column of `columns` the number that SQLite counted.
template <class Column, class T> void assign_identity(list<Column> /*columns*/, T& object, std::int64_t number) {
  using value = typename Column::plain_type;
  using stored = typename query::detail::stored<value>::type;
  if constexpr (std::is_integral_v<stored>) {
    if (!std::in_range<stored>(number)) {
      throw conversion_error{std::string{"column '"} + Column::name + "' got a number out of its member's range"};
    }
    if constexpr (strong_type<value>) {
      Column::of(object) = strong_type_traits<value>::from(static_cast<stored>(number));
    } else {
      Column::of(object) = static_cast<stored>(number);
    }
  }
}
template <class... Columns, class T>
void assign_identity(list<Columns...> /*columns*/, T& /*object*/, std::int64_t /*number*/) {}

}  // namespace detail

/// A model's primary key as values.
template <keyed T> using key_of = typename detail::key_values<typename mapping<T>::key>::type;

}  // namespace cupel::orm
