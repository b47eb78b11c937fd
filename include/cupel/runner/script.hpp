// SPDX-License-Identifier: Apache-2.0
// A migration as a script for psql or sqlite3, made without a database: the same statements, the same version tables.
//
//   std::cout << script{registry, history, driver::database::postgresql, {.idempotent = true}}.text(0, 3);
#pragma once

#include <cupel/dialect/ddl/script.hpp>
#include <cupel/dialect/identifier.hpp>
#include <cupel/runner/journal.hpp>
#include <cupel/runner/one_line.hpp>
#include <cupel/runner/plan.hpp>
#include <cupel/runner/version_table.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace cupel::runner {

struct script_options {
  bool idempotent = false;          ///< PostgreSQL: psql leaves out what is applied already
  bool single_transaction = false;  ///< one for all revisions, not one each
  bool skip_data_steps = false;     ///< a script cannot run C++: without this it is refused
};

class script {
 public:
  script(const registry& system, const timeline& history, driver::database database, const script_options& how)
      : system_{system},
        history_{history},
        sqlite_{database == driver::database::sqlite},
        how_{how},
        plans_{history, database, system.system},
        tables_{database, system} {
    if (sqlite_ && how.idempotent) {
      throw usage_error{
          "--idempotent is for PostgreSQL: sqlite3 has no conditions; its script stops by itself before "
          "the first change where the version is not the expected one"};
    }
  }

  /// From one position to another, in either direction.
  [[nodiscard]] std::string text(std::size_t from, std::size_t to) {
    head(from, to);
    if (from != to) {
      begin_of_script();
      while (from < to) revision(plans_.up(++from));
      while (from > to) revision(plans_.down(from--));
      end_of_script(to);
    }
    return std::move(out_);
  }

 private:
  void head(std::size_t from, std::size_t to) {
    line("-- " + std::string{system_.system} + ", " + history_.name(from) + " to " + history_.name(to) + ", for "
         + (sqlite_ ? "SQLite: sqlite3 FILE < SCRIPT" : "PostgreSQL: psql DATABASE -f SCRIPT"));
    if (from == to) line("-- nothing to do");
  }

  void begin_of_script() {
    line(sqlite_ ? ".bail on" : "\\set ON_ERROR_STOP on");
    // As the sessions of the program are: rows that stand get `now()` of a new column.
    say(sqlite_ ? "PRAGMA foreign_keys = OFF" : "SET TimeZone = 'UTC'");
    // A backslash in a text is itself: the journal's way back has many.
    if (!sqlite_) say("SET standard_conforming_strings = on");
    if (how_.single_transaction) say(sqlite_ ? "BEGIN IMMEDIATE" : "BEGIN");
    // Inside the first transaction on SQLite: the guard that may stop it comes after, and leaves nothing behind.
    if (!sqlite_) create_tables();
  }

  void create_tables() {
    if (!sqlite_) line("SET client_min_messages = warning;");
    for (const std::string& sql : tables_.create()) say(sql);
    if (!sqlite_) line("RESET client_min_messages;");
    created_ = true;
  }

  void end_of_script(std::size_t to) {
    if (how_.idempotent) {
      std::string known = to == 0 ? "'base'" : "";
      for (std::size_t p = to == 0 ? 1 : to; p <= history_.size(); ++p)
        if (to != 0) known += (known.empty() ? "" : ", ") + dialect::quoted_text(history_.id(p));
      guard(here() + " NOT IN (" + known + ')',
            "the database is at none of the revisions that this script goes through");
    }
    if (how_.single_transaction) say("COMMIT");
    if (sqlite_) return;
    say("RESET TimeZone");
    say("RESET standard_conforming_strings");
  }

  void revision(const transition& t) {
    const std::string before = t.from == 0 ? "base" : history_.id(t.from);
    line("\n-- " + std::string{name_of(t.way)} + ' ' + t.revision->id + ": " + one_line(t.revision->message));
    if (how_.idempotent) {
      line("SELECT " + here() + " = " + dialect::quoted_text(before) + " AS cupel_pending \\gset");
      line("\\if :cupel_pending");
    }
    if (!how_.single_transaction) say(sqlite_ ? "BEGIN IMMEDIATE" : "BEGIN");
    if (!created_) create_tables();
    if (!how_.idempotent)
      guard(here() + " <> " + dialect::quoted_text(before),
            "the database is not at '" + before + "', where this script begins");
    statements(t);
    if (sqlite_) guard("EXISTS (SELECT 1 FROM pragma_foreign_key_check)", "rows refer to rows that are not there");
    note(t);
    if (!how_.single_transaction) say("COMMIT");
    if (how_.idempotent) line("\\endif");
  }

  void statements(const transition& t) {
    for (const dialect::statement& s : t.statements) {
      if (s.what == dialect::work::step) {
        const auto& data = static_cast<const migration::changes::data&>(*s.from);
        if (!how_.skip_data_steps) {
          throw migration_error{std::string{"revision '"} + t.revision->id + "' has the data step '" + data.name
                                    + "', which is C++ and no SQL",
                                {"--skip-data-steps writes the script without it"}};
        }
        line("-- left out: data step '" + one_line(data.name) + '\'');
      } else {
        out_ += dialect::script_text(s);
      }
    }
  }

  void note(const transition& t) {
    const std::string system = dialect::quoted_text(system_.system);
    const std::string id = dialect::quoted_text(t.revision->id);
    say(tables_.clear(system));
    if (t.to > 0) say(tables_.set(system, dialect::quoted_text(history_.id(t.to))));
    say(tables_.note({system, id, dialect::quoted_text(name_of(t.way)),
                      dialect::quoted_text(migration::checksum_text(migration::checksum(*t.revision))),
                      t.inverse.has_value() ? dialect::quoted_text(inverse_text(*t.inverse)) : "NULL", "NULL",
                      dialect::quoted_text("script"), dialect::quoted_text(text_or_empty(system_.program_version))}));
  }

  /// Where the database is, as an SQL expression: an id, or 'base'.
  [[nodiscard]] std::string here() const {
    return "coalesce((SELECT min(revision) FROM " + tables_.revision_table()
           + " WHERE system = " + dialect::quoted_text(system_.system) + "), 'base')";
  }

  /// Stops the script where the condition holds.
  void guard(const std::string& condition, const std::string& message) {
    if (sqlite_) {
      for (const std::string& sql : dialect::sqlite::stop_where("SELECT 1 WHERE " + condition, message)) say(sql);
      return;
    }
    line("DO $cupel$ BEGIN IF " + condition + " THEN RAISE EXCEPTION USING MESSAGE = " + dialect::quoted_text(message)
         + "; END IF; END $cupel$;");
  }

  void say(const std::string& sql) { line(sql + ';'); }
  void line(const std::string& text) { out_ += text + '\n'; }

  const registry& system_;
  const timeline& history_;
  bool sqlite_;
  script_options how_;
  planner plans_;
  version_table tables_;
  std::string out_;
  bool created_ = false;
};

}  // namespace cupel::runner
