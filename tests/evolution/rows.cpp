// SPDX-License-Identifier: Apache-2.0
#include "evolution/rows.hpp"

#include <algorithm>
#include <cupel/dialect/identifier.hpp>
#include <cupel/dialect/postgresql/ddl/name.hpp>
#include <cupel/migration/visit.hpp>
#include <cupel/runner/bound.hpp>

namespace cupel::test {

all_rows read_rows(driver::connection& database, const schema::catalog& catalog) {
  const bool sqlite = database.dialect() == driver::database::sqlite;
  all_rows result;
  for (const auto& table : catalog.tables()) {
    if (!table.present) continue;
    std::string list;
    for (const auto& column : table.columns) {
      const auto name = dialect::quoted(column.name);
      list += (list.empty() ? "" : ", ") + (sqlite ? "quote(" + name + ')' : "quote_nullable(" + name + "::text)");
    }
    auto& rows = result[table.name];
    auto cursor = runner::run_bound(
        database, "SELECT " + list + " FROM "
                      + (sqlite ? dialect::quoted(table.name) : dialect::postgresql::quoted_table(table.name)));
    while (cursor.next()) {
      auto& row = rows.emplace_back();
      int at = 0;
      for (const auto& column : table.columns) row[column.name] = cursor.row().text(at++);
    }
  }
  return result;
}

all_rows renamed(all_rows from, const migration::operations& operations) {
  for (const auto& each : operations)
    migration::visit(each.what, [&]<class T>(const T& it) {
      namespace changes = migration::changes;
      if constexpr (std::is_same_v<T, changes::rename_table>) {
        auto rows = from.extract(it.name);
        if (!rows) return;  // the way back made the table: it has none of them
        rows.key() = it.to;
        from.insert(std::move(rows));
      } else if constexpr (std::is_same_v<T, changes::drop_table>) {
        from.erase(it.name);
      } else if constexpr (std::is_same_v<T, changes::rename_column>) {
        for (auto& row : from.at(it.table)) {
          auto value = row.extract(it.name);
          if (!value) continue;  // made by the way back, too
          value.key() = it.to;
          row.insert(std::move(value));
        }
      } else if constexpr (std::is_same_v<T, changes::drop_column>) {
        for (auto& row : from.at(it.table)) row.erase(it.name);
      }
    });
  return from;
}

std::string text_of_rows(const all_rows& of, const all_rows& like, const std::set<std::string>& except) {
  std::string text;
  for (const auto& [table, pattern] : like) {
    const auto found = of.find(table);
    if (found == of.end()) {
      text += table + " is gone\n";
      continue;
    }
    std::vector<std::string> lines;
    for (const auto& row : found->second) {
      std::string line = table + ':';
      for (const auto& [column, value] : row) {
        const bool asked = pattern.empty() || pattern.front().contains(column);
        if (asked && !except.contains(table + '.' + column)) line += ' ' + column + '=' + value;
      }
      lines.push_back(line);
    }
    std::ranges::sort(lines);
    for (const auto& line : lines) text += line + '\n';
  }
  return text;
}

namespace {

std::string value_text(const driver::row& row, int column) {
  if (row.is_null(column)) return "NULL";
  try {
    return std::string(row.text(column));
  } catch (const conversion_error&) {}
  try {
    return std::to_string(row.integer(column));
  } catch (const conversion_error&) {}
  try {
    return row.boolean(column) ? "true" : "false";
  } catch (const conversion_error&) {
    return std::to_string(row.real(column));
  }
}

}  // namespace

std::string query_text(driver::connection& database, const std::string& sql) {
  std::string text;
  auto cursor = runner::run_bound(database, sql);
  while (cursor.next()) {
    for (int i = 0; i < cursor.row().size(); ++i) {
      if (i > 0) text += " | ";
      text += value_text(cursor.row(), i);
    }
    text += '\n';
  }
  return text;
}

}  // namespace cupel::test
