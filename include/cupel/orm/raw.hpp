// SPDX-License-Identifier: Apache-2.0
// SQL that the program writes itself, its values bound: the way out where the typed language ends.
#pragma once

#include <concepts>
#include <cstdint>
#include <cupel/dialect/query/placeholders.hpp>
#include <cupel/driver/codec.hpp>
#include <cupel/driver/connection.hpp>
#include <cupel/orm/mapping.hpp>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace cupel::orm {

namespace detail {

template <class Value> void bind_raw(driver::parameters& to, int position, const Value& value) {
  static_assert(!std::is_null_pointer_v<Value>, "cupel: NULL is std::nullopt");
  if constexpr (std::is_same_v<Value, std::nullopt_t>) {
    to.null(position);
  } else if constexpr (std::is_convertible_v<const Value&, std::string_view>) {
    to.text(position, std::string_view{value});
  } else {
    driver::bind_value(to, position, value);
  }
}

template <class... Values>
driver::cursor run_raw(driver::connection& on, std::string_view sql, const Values&... values) {
  driver::statement& statement = on.prepare_cached(dialect::query::with_placeholders(sql, on.dialect()));
  [[maybe_unused]] driver::parameters& to = statement.bind();
  [[maybe_unused]] int position = 0;
  (bind_raw(to, position++, values), ...);
  return statement.run();
}

/// How many columns a row has that becomes a T.
template <class T> struct width {
  static constexpr int value = 1;
};
template <mapped T> struct width<T> {
  static constexpr int value = mapping<T>::all::size;
};
template <class... Parts> struct width<std::tuple<Parts...>> {
  static constexpr int value = (width<Parts>::value + ... + 0);
};

template <class T> void read_raw(const driver::row& from, T& into, int first) {
  if constexpr (mapped<T>) {
    mapping<T>::read(from, into, first);
  } else {
    driver::read_value(from, first, into);
  }
}
template <class... Parts> void read_raw(const driver::row& from, std::tuple<Parts...>& into, int first) {
  std::apply(
      [&](auto&... part) { ((read_raw(from, part, first), first += width<std::decay_t<decltype(part)>>::value), ...); },
      into);
}

}  // namespace detail

/// Runs one statement and gives the number of rows that it changed.
template <class... Values> std::int64_t execute(driver::connection& on, std::string_view sql, const Values&... values) {
  auto cursor = detail::run_raw(on, sql, values...);
  while (cursor.next()) {}
  return cursor.affected();
}

/// Runs one statement and reads each row as a model (its columns in their order), a single value, or a std::tuple of
/// both. Throws `usage_error` where a row has more or fewer columns.
template <class T, class... Values>
std::vector<T> query(driver::connection& on, std::string_view sql, const Values&... values) {
  std::vector<T> result;
  auto cursor = detail::run_raw(on, sql, values...);
  while (cursor.next()) {
    if (cursor.row().size() != detail::width<T>::value) {
      throw usage_error{"a row of the query has " + std::to_string(cursor.row().size())
                        + " columns, and its type takes " + std::to_string(detail::width<T>::value)};
    }
    T each{};  // and not an element of the vector: std::vector<bool> has none to refer to
    detail::read_raw(cursor.row(), each, 0);
    result.push_back(std::move(each));
  }
  return result;
}

}  // namespace cupel::orm
