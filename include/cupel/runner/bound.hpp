// SPDX-License-Identifier: Apache-2.0
// SQL with its values bound, in one call, the same text for both databases.
//
//   auto rows = run_bound(connection, "select name from users where id = $1", 7);
//   while (rows.next()) use(rows.row().text(0));
#pragma once

#include <cupel/driver/codec.hpp>
#include <cupel/driver/connection.hpp>
#include <string>
#include <string_view>

namespace cupel::runner {

/// `$1` as `?1`, which SQLite counts by its number; it takes `$1` for a name, counted by where it stands first. Quoted
/// names, strings and comments stay as they are.
[[nodiscard]] inline std::string sqlite_parameters(std::string_view sql) {
  std::string result;
  result.reserve(sql.size());
  for (std::size_t i = 0; i < sql.size();) {
    const std::string_view rest = sql.substr(i);
    std::size_t end = 1;
    if (rest[0] == '\'' || rest[0] == '"' || rest[0] == '`') {
      end = rest.find(rest[0], 1);  // a doubled quote ends one string and begins the next
      end = end == std::string_view::npos ? rest.size() : end + 1;
    } else if (rest.substr(0, 2) == "--") {
      end = rest.find('\n');
      if (end == std::string_view::npos) end = rest.size();
    } else if (rest.substr(0, 2) == "/*") {
      end = rest.find("*/", 2);
      end = end == std::string_view::npos ? rest.size() : end + 2;
    } else if (rest[0] == '$' && rest.size() > 1 && rest[1] >= '0' && rest[1] <= '9') {
      result += '?';
      ++i;
      continue;
    }
    result += rest.substr(0, end);
    i += end;
  }
  return result;
}

/// Runs one statement with `$1`, `$2` … bound to the parameters. Texts must live until the cursor is done.
template <class... Parameters>
driver::cursor run_bound(driver::connection& database, std::string_view sql, const Parameters&... values) {
  const bool sqlite = database.dialect() == driver::database::sqlite;
  driver::statement& statement = database.prepare_cached(sqlite ? std::string_view{sqlite_parameters(sql)} : sql);
  [[maybe_unused]] int position = 0;
  (driver::bind_value(statement.bind(), position++, values), ...);
  return statement.run();
}

}  // namespace cupel::runner
