// SPDX-License-Identifier: Apache-2.0
// UPDATE of an object's row: every column but the key, and those that the database makes.
#pragma once

#include <cupel/driver/connection.hpp>
#include <cupel/orm/error.hpp>
#include <cupel/orm/key.hpp>
#include <cupel/orm/mapping.hpp>
#include <cupel/orm/next_version.hpp>
#include <cupel/orm/refused_value.hpp>
#include <type_traits>

namespace cupel::orm {

namespace detail {

/// Throws what it means that no row has the object's key, and version where it has one.
template <class T> [[noreturn]] void no_row(const T& object) {
  if constexpr (std::is_void_v<typename mapping<T>::version>) {
    throw not_found{"there is no row of " + row_name(object)};
  } else {
    throw stale_row{"the row of " + row_name(object) + " was changed or deleted since it was read; read it again"};
  }
}

}  // namespace detail

/// Writes the object to its row; updated_at, version and computed members get their new values.
/// Throws `stale_row` where the model has a version and the row another one, otherwise `not_found` where it is gone;
/// `conversion_error` where a value does not fit, or the version cannot count any further. Then nothing is changed.
template <class T> void update(driver::connection& on, T& object) {
  detail::require_key<T>();
  if constexpr (keyed<T>) {
    using map = mapping<T>;
    const std::string_view sql = map::sql(on.dialect()).update;
    if (sql.empty()) throw usage_error{std::string{"'"} + map::table_name + "' has no column to update"};
    detail::require_next_version(object);
    driver::statement& statement = on.prepare_cached(sql);
    driver::parameters& to = statement.bind();
    try {
      map::bind_update(to, object);
    } catch (const conversion_error&) {
      detail::tell_column(to, &map::bind_update, object,
                          detail::bound_by_update<T>(typename map::all{}, typename map::key{}));
      throw;
    }
    auto cursor = statement.run();
    if constexpr (map::refreshed::size > 0) {
      if (!cursor.next()) detail::no_row(object);
      map::read_refreshed(cursor.row(), object, 0);
      cursor.next();
    } else {
      cursor.next();
      if (cursor.affected() == 0) detail::no_row(object);
    }
    if constexpr (!std::is_void_v<typename map::version>) ++map::version::of(object);
  }
}

}  // namespace cupel::orm
