// SPDX-License-Identifier: Apache-2.0
// INSERT of objects. Members marked generated, created_at, updated_at and computed are left out and read back.
#pragma once

#include <cstddef>
#include <cupel/driver/connection.hpp>
#include <cupel/driver/transaction.hpp>
#include <cupel/orm/key.hpp>
#include <cupel/orm/mapping.hpp>
#include <cupel/orm/refused_value.hpp>
#include <string>

namespace cupel::orm {

/// Inserts the row of an object, and fills in what the database gave it.
template <class T> void insert(driver::connection& on, T& object) {
  detail::require_key<T>();
  if constexpr (keyed<T>) {
    using map = mapping<T>;
    const statements& sql = map::sql(on.dialect());
    driver::statement& statement = on.prepare_cached(sql.insert);
    driver::parameters& to = statement.bind();
    try {
      map::bind_insert(to, object);
    } catch (const conversion_error&) {
      detail::tell_column(to, &map::bind_insert, object, detail::bound_by_insert<T>(typename map::all{}));
      throw;
    }
    {
      auto cursor = statement.run();
      if (cursor.next()) {
        map::read_returned(cursor.row(), object, 0);
        cursor.next();  // SQLite ends a statement, and tells of deferred failures, when it is asked for more
      }
    }
    if (sql.last_insert_id) detail::assign_identity(typename map::returned{}, object, on.last_insert_id());
    map::attach(object);
  }
}

/// Inserts all, or none. What does not fit is told with its object's place in the range.
template <class Range> void insert_all(driver::connection& on, Range& objects) {
  driver::transaction all{on};
  std::size_t number = 0;
  try {
    for (auto& object : objects) {
      ++number;
      insert(on, object);
    }
  } catch (const conversion_error& problem) {
    throw conversion_error{"object " + std::to_string(number) + " of the range, counted from 1: " + problem.what()};
  }
  all.commit();
}

}  // namespace cupel::orm
