// SPDX-License-Identifier: Apache-2.0
// Runs a query::select and reads its rows straight into objects.
#pragma once

#include <cupel/driver/connection.hpp>
#include <cupel/orm/mapping.hpp>
#include <cupel/orm/select_text.hpp>
#include <string_view>
#include <vector>

namespace cupel::orm {

/// Prepares, binds and starts it. The query must live until the cursor is done.
template <asking What, class Select>
driver::cursor start(driver::connection& on, const Select& query, driver::fetch how = driver::fetch::whole) {
  const driver::database of = on.dialect();
  driver::statement& statement =
      with_text<What>(query, of, [&on](std::string_view sql) -> driver::statement& { return on.prepare_cached(sql); });
  bind_all(query, statement.bind(), of);
  return statement.run(how);
}

/// Appends every row to `into`.
template <class Select>
void fetch_into(driver::connection& on, const Select& query, std::vector<typename Select::model_type>& into) {
  auto cursor = start<asking::rows>(on, query);
  if (into.empty()) into.reserve(cursor.rows_ahead());  // a list that grows by parts shall double
  while (cursor.next()) mapping<typename Select::model_type>::read(cursor.row(), into.emplace_back(), 0);
}

}  // namespace cupel::orm
