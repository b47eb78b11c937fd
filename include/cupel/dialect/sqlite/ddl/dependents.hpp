// SPDX-License-Identifier: Apache-2.0
#pragma once
// What goes with a table of SQLite when it is dropped to be made anew, though nobody asked: its triggers, and indexes
// that were made by hand. Read from the file before, made again after, word for word; and the judge over views and
// triggers, for SQLite would not notice that one of them no longer works until somebody uses it.
#include <cupel/dialect/identifier.hpp>
#include <cupel/driver/connection.hpp>
#include <cupel/driver/error.hpp>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace cupel::dialect::sqlite {

class dependents {
 public:
  /// Reads what stands on the table. Throws `usage_error` where foreign keys are enforced: dropping the table would
  /// then delete the rows that refer to it.
  void save(driver::connection& db, const std::string& table) {
    if (strings(db, "PRAGMA foreign_keys", {}).front() != "0")
      throw usage_error{"table '" + table
                        + "' must be made anew, and foreign keys are enforced; switch them off before the transaction"};
    objects_.clear();
    auto& query = db.prepare_cached(
        "SELECT type, name, sql FROM sqlite_schema WHERE type IN ('index', 'trigger') AND sql IS NOT NULL "
        "AND tbl_name = ?1 COLLATE NOCASE ORDER BY rowid");
    query.bind().text(0, table);
    for (auto cursor = query.run(); cursor.next();)
      objects_.push_back(
          {std::string{cursor.row().text(0)}, std::string{cursor.row().text(1)}, std::string{cursor.row().text(2)}});
    working_.clear();
    for (const auto& [name, probe] : probes(db))
      if (problem_of(db, probe).empty()) working_.insert(name);
  }

  /// Makes again what is missing. Throws `usage_error` where a view or trigger that worked before works no longer,
  /// since it needs a column that is gone, say.
  void restore(driver::connection& db, const std::string& table) {
    for (const object& one : objects_)
      if (strings(db, "SELECT name FROM sqlite_schema WHERE type = ?1 AND name = ?2", {one.type, one.name}).empty())
        db.execute(one.sql);
    for (const auto& [name, probe] : probes(db)) {
      if (!working_.contains(name)) continue;
      if (const std::string problem = problem_of(db, probe); !problem.empty())
        throw usage_error{name + " no longer works after table '" + table + "' was made anew: " + problem};
    }
  }

 private:
  struct object {
    std::string type, name, sql;
  };
  using named_probe = std::pair<std::string, std::string>;

  static std::vector<std::string> strings(driver::connection& db, const char* sql,
                                          const std::vector<std::string>& values) {
    auto& query = db.prepare_cached(sql);
    int position = 0;
    for (const std::string& value : values) query.bind().text(position++, value);
    std::vector<std::string> result;
    for (auto cursor = query.run(); cursor.next();)
      result.emplace_back(query.sql() == "PRAGMA foreign_keys" ? std::to_string(cursor.row().integer(0))
                                                               : std::string{cursor.row().text(0)});
    return result;
  }

  /// A statement for each view and for each kind of trigger of each table: to explain it is to compile it, without
  /// running it.
  static std::vector<named_probe> probes(driver::connection& db) {
    std::vector<named_probe> result;
    for (const std::string& view : strings(db, "SELECT name FROM sqlite_schema WHERE type = 'view'", {}))
      result.emplace_back("view '" + view + "'", "EXPLAIN SELECT * FROM " + quoted(view));
    for (const std::string& table :
         strings(db, "SELECT DISTINCT tbl_name FROM sqlite_schema WHERE type = 'trigger'", {})) {
      const std::string triggers = "' trigger of '" + table + "'";
      result.emplace_back("'insert" + triggers, "EXPLAIN INSERT INTO " + quoted(table) + " DEFAULT VALUES");
      result.emplace_back("'delete" + triggers, "EXPLAIN DELETE FROM " + quoted(table));
      std::string assignments;
      for (const std::string& column : strings(db, "SELECT name FROM pragma_table_xinfo(?1) WHERE hidden = 0", {table}))
        assignments += (assignments.empty() ? "" : ", ") + quoted(column) + " = NULL";
      result.emplace_back("'update" + triggers, "EXPLAIN UPDATE " + quoted(table) + " SET " + assignments);
    }
    return result;
  }
  static std::string problem_of(driver::connection& db, const std::string& probe) {
    try {
      db.execute(probe);
      return {};
    } catch (const sql_error& refused) {
      return refused.details().message;
    }
  }

  std::vector<object> objects_;
  std::set<std::string> working_;
};

}  // namespace cupel::dialect::sqlite
