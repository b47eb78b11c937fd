// SPDX-License-Identifier: Apache-2.0
// The two tables that Cupel keeps in a database, as SQL.
//
//   cupel_revision  (system, revision)       where each system is; no row: at base
//   cupel_journal   (id, system, …)          a row for each revision that was applied, undone or stamped; append-only
//
// The journal's `direction` is upgrade, downgrade, stamp, or unstamp: of what a stamp leaves out that was applied.
// Both belong to all systems of a database. The statements have their values as `$1` …, or, for a script, inside.
#pragma once

#include <cupel/dialect/identifier.hpp>
#include <cupel/driver/database.hpp>
#include <cupel/migration/registry.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace cupel::runner {

inline constexpr std::string_view unstamp = "unstamp";

/// Whether a row of that direction says that its revision is not applied any more.
[[nodiscard]] inline bool takes_away(std::string_view direction) {
  return direction == "downgrade" || direction == unstamp;
}

class version_table {
 public:
  version_table(driver::database database, const registry& system)
      : sqlite_{database == driver::database::sqlite},
        schema_{system.version_schema == nullptr ? "public" : system.version_schema} {}

  /// Whether they are in a schema; SQLite has none.
  [[nodiscard]] bool in_a_schema() const noexcept { return !sqlite_; }
  /// PostgreSQL's schema that holds them.
  [[nodiscard]] const std::string& schema() const noexcept { return schema_; }
  [[nodiscard]] std::string revision_table() const { return table("cupel_revision"); }
  [[nodiscard]] std::string journal_table() const { return table("cupel_journal"); }

  /// Statements that change nothing where the tables stand.
  [[nodiscard]] std::vector<std::string> create() const {
    std::vector<std::string> result;
    // Its own IF NOT EXISTS asks for the right to create schemas also where the schema stands.
    if (!sqlite_ && schema_ != "public") {
      result.push_back("DO $cupel$ BEGIN IF to_regnamespace(" + dialect::quoted_text(dialect::quoted(schema_))
                       + ") IS NULL THEN CREATE SCHEMA " + dialect::quoted(schema_) + "; END IF; END $cupel$");
    }
    const char* const bigint = sqlite_ ? "INTEGER" : "bigint";
    const char* const text = sqlite_ ? "TEXT" : "text";
    const auto column = [](const char* name, const char* type, const char* more = " NOT NULL") {
      return std::string{"  "} + name + ' ' + type + more + ",\n";
    };
    result.push_back("CREATE TABLE IF NOT EXISTS " + revision_table() + " (\n" + column("system", text)
                     + column("revision", text) + "  PRIMARY KEY (system, revision)\n)");
    result.push_back("CREATE TABLE IF NOT EXISTS " + journal_table() + " (\n"
                     + (sqlite_ ? "  id INTEGER PRIMARY KEY AUTOINCREMENT,\n"
                                : "  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,\n")
                     + column("system", text) + column("revision", text) + column("direction", text)
                     + column("checksum", text) + column("inverse", text, "")
                     + column("applied_at", sqlite_ ? "TEXT" : "timestamptz") + column("duration_ms", bigint, "")
                     + column("program", text) + "  program_version " + text + " NOT NULL\n)");
    return result;
  }

  /// Where system $1 is, with the journal of it: one row per journal row, one of NULLs where there is none; no row at
  /// base.
  [[nodiscard]] std::string read() const {
    return "SELECT r.revision, j.revision, j.direction, j.checksum FROM " + revision_table() + " r LEFT JOIN "
           + journal_table() + " j ON j.system = r.system WHERE r.system = $1 ORDER BY j.id";
  }

  /// The same without the journal.
  [[nodiscard]] std::string read_heads() const {
    return "SELECT revision FROM " + revision_table() + " WHERE system = $1";
  }

  [[nodiscard]] std::string clear(const std::string& system = "$1") const {
    return "DELETE FROM " + revision_table() + " WHERE system = " + system;
  }
  [[nodiscard]] std::string set(const std::string& system = "$1", const std::string& revision = "$2") const {
    return "INSERT INTO " + revision_table() + " (system, revision) VALUES (" + system + ", " + revision + ')';
  }

  /// `values`: system, revision, direction, checksum, inverse, duration_ms, program, program_version.
  [[nodiscard]] std::string note(const std::vector<std::string>& values) const {
    std::string list;
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (i > 0) list += ", ";
      list += values[i];
      if (i == 4) list += ", " + now();
    }
    return "INSERT INTO " + journal_table()
           + " (system, revision, direction, checksum, inverse, applied_at, duration_ms, program, program_version) "
             "VALUES ("
           + list + ')';
  }
  [[nodiscard]] std::string note() const { return note({"$1", "$2", "$3", "$4", "$5", "$6", "$7", "$8"}); }

  /// The inverse that the journal holds of revision $2 of system $1, the newest first.
  [[nodiscard]] std::string inverse() const {
    return "SELECT inverse FROM " + journal_table()
           + " WHERE system = $1 AND revision = $2 AND direction IN ('upgrade', 'stamp') ORDER BY id DESC LIMIT 1";
  }

  /// When each revision of system $1 came, in the order of the journal.
  [[nodiscard]] std::string list() const {
    return "SELECT revision, direction, applied_at, duration_ms, program, program_version FROM " + journal_table()
           + " WHERE system = $1 ORDER BY id";
  }

 private:
  [[nodiscard]] std::string table(const char* name) const {
    return sqlite_ ? dialect::quoted(name) : dialect::quoted(schema_) + '.' + dialect::quoted(name);
  }
  // The server's clock, so that the rows of several machines agree; of SQLite in the form of a cupel::timestamp.
  [[nodiscard]] std::string now() const {
    return sqlite_ ? "strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'" : "clock_timestamp()";
  }

  bool sqlite_;
  std::string schema_;
};

}  // namespace cupel::runner
