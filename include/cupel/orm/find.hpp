// SPDX-License-Identifier: Apache-2.0
// SELECT by primary key.
#pragma once

#include <cstddef>
#include <cupel/driver/connection.hpp>
#include <cupel/orm/error.hpp>
#include <cupel/orm/key.hpp>
#include <cupel/orm/mapping.hpp>
#include <optional>
#include <utility>

namespace cupel::orm {

/// The object of that key; nothing where there is none, or it is marked as deleted.
template <class T, class... Values> std::optional<T> find(driver::connection& on, const Values&... values) {
  detail::require_key<T>();
  std::optional<T> result;
  if constexpr (keyed<T>) {
    using map = mapping<T>;
    constexpr bool fits = detail::fits_key<typename map::key, std::decay_t<const Values&>...>;
    static_assert(fits,
                  "cupel: find() and get() take the primary key: a value of the right type for each of its "
                  "columns, in their order");
    if constexpr (fits) {
      const key_of<T> key = detail::as_key(typename map::key{}, values...);
      driver::statement& statement = on.prepare_cached(map::sql(on.dialect()).find);
      std::apply(
          [&to = statement.bind()](const auto&... part) {
            int position = 0;
            (driver::bind_value(to, position++, part), ...);
          },
          key);
      auto cursor = statement.run();
      if (cursor.next()) map::read(cursor.row(), result.emplace(), 0);
    }
  }
  return result;
}

/// As `find`, and throws `not_found`.
template <class T, class... Values> T get(driver::connection& on, const Values&... values) {
  std::optional<T> found = find<T>(on, values...);
  if (!found) {
    const key_of<T> key = detail::as_key(typename mapping<T>::key{}, values...);
    throw not_found{std::string{"there is no row of '"} + mapping<T>::table_name + "' with the key "
                    + std::apply([](const auto&... part) { return detail::describe_key(part...); }, key)};
  }
  return *std::move(found);
}

}  // namespace cupel::orm
