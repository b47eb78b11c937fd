// SPDX-License-Identifier: Apache-2.0
// DELETE of an object's row; where the model has a soft_delete member, the UPDATE that marks it.
#pragma once

#include <cupel/driver/connection.hpp>
#include <cupel/orm/key.hpp>
#include <cupel/orm/mapping.hpp>
#include <cupel/orm/next_version.hpp>
#include <cupel/orm/update.hpp>
#include <string>
#include <string_view>
#include <type_traits>

namespace cupel::orm {

namespace detail {

/// Whether the object's row stands at the object's version, and is marked already: nothing else keeps `remove` from it.
template <class T> bool is_marked(driver::connection& on, const T& object) {
  using map = mapping<T>;
  const statements& sql = map::sql(on.dialect());
  // The condition of `remove`, and its parameters, but for the end: that the row is not marked.
  std::string_view row = sql.remove.substr(sql.remove.rfind("\nWHERE "));
  row.remove_suffix(std::string_view{" AND "}.size() + map::alive.size());
  std::string text{"SELECT 1 FROM "};
  (text += sql.table) += row;
  driver::statement& ask = on.prepare_cached(text);
  map::bind_remove(ask.bind(), object);
  return ask.run().next();
}

}  // namespace detail

/// Whether there was a row to remove, which one that is marked already is not. With a version it must be the object's,
/// or `stale_row` is thrown. To mark a row is a change, which its version counts: `conversion_error` where it cannot
/// count any further.
template <class T> bool remove(driver::connection& on, const T& object) {
  detail::require_key<T>();
  if constexpr (keyed<T>) {
    using map = mapping<T>;
    if constexpr (!map::alive.empty()) detail::require_next_version(object);
    driver::statement& statement = on.prepare_cached(map::sql(on.dialect()).remove);
    map::bind_remove(statement.bind(), object);
    auto cursor = statement.run();
    cursor.next();
    if (cursor.affected() != 0) return true;
    if constexpr (!std::is_void_v<typename map::version>) {
      if constexpr (!map::alive.empty()) {
        if (detail::is_marked(on, object)) return false;
      }
      detail::no_row(object);
    }
  }
  return false;
}

}  // namespace cupel::orm
