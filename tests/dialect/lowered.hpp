// SPDX-License-Identifier: Apache-2.0
// Operations as the text of their SQL, and as work on an open database.
#pragma once

#include <cupel/dialect/ddl/executor.hpp>
#include <cupel/dialect/ddl/lower.hpp>
#include <cupel/migration.hpp>
#include <string>
#include <vector>

namespace cupel::test {

inline constexpr driver::database postgresql = driver::database::postgresql;
inline constexpr driver::database sqlite = driver::database::sqlite;

/// The SQL of `then` after `first` has been replayed; statements are separated by ";\n", other work is in angles.
inline std::string sql_of(driver::database database, const migration::operations& then,
                          const migration::operations& first = {}) {
  schema::catalog state;
  for (const migration::operation& op : first) dialect::apply(op.what, state);
  std::string text;
  for (const dialect::statement& s : dialect::lower(database, then, state)) {
    if (!text.empty()) text += ";\n";
    switch (s.what) {
      case dialect::work::sql: text += s.sql; break;
      case dialect::work::step: text += "<step>"; break;
      case dialect::work::save_dependents: text += "<save " + s.table + '>'; break;
      case dialect::work::restore_dependents: text += "<restore " + s.table + '>'; break;
    }
  }
  return text;
}

/// A database with its schema, that revisions are applied to as the runner does it.
class live_database {
 public:
  explicit live_database(driver::connection& connection) : db{connection} {}

  /// One revision, one transaction; undone where it throws.
  void apply(const migration::operations& list) {
    const bool is_sqlite = db.dialect() == driver::database::sqlite;
    schema::catalog after = state;
    const auto statements = dialect::lower(db.dialect(), list, after);
    if (is_sqlite) db.execute("PRAGMA foreign_keys = OFF");
    db.begin();
    try {
      dialect::executor executor{db};
      for (const dialect::statement& s : statements) executor.run(s);
      if (is_sqlite && !rows("PRAGMA foreign_key_check").empty()) throw usage_error{"a foreign key is violated"};
      db.commit();
    } catch (...) {
      db.rollback();
      if (is_sqlite) db.execute("PRAGMA foreign_keys = ON");
      throw;
    }
    if (is_sqlite) db.execute("PRAGMA foreign_keys = ON");
    state = after;
  }
  /// Rows of one text column each, joined by ", "; a NULL is "-". More columns: let the SQL join them by ||.
  std::string rows(std::string_view sql) {
    std::string text;
    for (auto cursor = db.prepare_cached(sql).run(); cursor.next();) {
      if (!text.empty()) text += ", ";
      text += cursor.row().is_null(0) ? "-" : std::string{cursor.row().text(0)};
    }
    return text;
  }

  driver::connection& db;
  schema::catalog state;
};

}  // namespace cupel::test
