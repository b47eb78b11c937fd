// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which table and which column of the models is which of the migrations: by name, and by the author's word where a name
// changed. What is left over on the side of the migrations goes only by consent.
#include <cupel/diff/consent.hpp>
#include <cupel/schema/catalog.hpp>
#include <set>
#include <utility>

namespace cupel::diff {

struct matching {
  std::vector<std::pair<std::string, std::string>> tables;  ///< renamed: from, to
  struct renamed_column {
    std::string table;  ///< the table's new name
    std::string from;
    std::string to;
  };
  std::vector<renamed_column> columns;
  std::vector<question> questions;
  std::vector<stale_word> stale;
};

class matcher {
 public:
  matcher(const schema::catalog& now, const schema::catalog& wanted, const consent& words)
      : now_(now), wanted_(wanted), words_(words) {}

  matching run() {
    for (const word_given& w : words_.words)
      if (w.kind == word_given::what::rename_table) rename_table(w);
    for (const word_given& w : words_.words)
      if (w.kind == word_given::what::rename_column) rename_column(w);
    for (const word_given& w : words_.words)
      if (w.kind == word_given::what::drop_table || w.kind == word_given::what::drop_column) drop(w);
    for (const schema::table_state& table : now_.tables())
      if (table.present) lost(table);
    for (const schema::named_schema& s : now_.schemas()) lost(s);
    return std::move(result_);
  }

 private:
  using what = word_given::what;

  static bool has_column(const schema::table_state* table, const std::string& column) {
    return table != nullptr && find_named(table->columns, column.c_str()) != nullptr;
  }
  std::string new_name(const std::string& table) const {
    for (const auto& [from, to] : result_.tables)
      if (from == table) return to;
    return table;
  }
  std::string old_name(const std::string& table) const {
    for (const auto& [from, to] : result_.tables)
      if (to == table) return from;
    return table;
  }
  void stale(const word_given& w, const std::string& why) { result_.stale.push_back({w, w.text + ": " + why}); }

  void rename_table(const word_given& w) {
    if (now_.find(w.from.c_str()) == nullptr)
      return stale(w, now_.find(w.to.c_str()) != nullptr ? "the migrations hold the rename already; take it away"
                                                         : "the migrations have no table '" + w.from + "'" + beside(w));
    if (wanted_.find(w.from.c_str()) != nullptr) return stale(w, "the models still have a table '" + w.from + "'");
    if (wanted_.find(w.to.c_str()) == nullptr) return stale(w, "the models have no table '" + w.to + "'");
    if (now_.find(w.to.c_str()) != nullptr) return stale(w, "the migrations have a table '" + w.to + "' already");
    result_.tables.emplace_back(w.from, w.to);
  }

  /// A table is renamed from the name that the migrations know, with its schema.
  std::string beside(const word_given& w) const {
    const std::string full = w.to.substr(0, schema::schema_length(w.to.c_str())) + '.' + w.from;
    return now_.find(full.c_str()) == nullptr ? std::string{} : "; they have '" + full + "'";
  }

  void rename_column(const word_given& w) {
    const std::string table = new_name(w.table);
    const schema::table_state* const before = now_.find(old_name(table).c_str());
    const schema::table_state* const after = wanted_.find(table.c_str());
    const std::string named = "'" + table + "." + w.from + "'";
    if (!has_column(before, w.from))
      return stale(w, has_column(before, w.to) ? "the migrations hold the rename already; take it away"
                                               : "the migrations have no column " + named);
    if (has_column(after, w.from)) return stale(w, "the models still have a column " + named);
    if (!has_column(after, w.to)) return stale(w, "the models have no column '" + table + "." + w.to + "'");
    if (has_column(before, w.to)) return stale(w, "the migrations have a column '" + table + "." + w.to + "' already");
    result_.columns.push_back({table, w.from, w.to});
  }

  void drop(const word_given& w) {
    if (w.kind == what::drop_table) {
      if (is_schema(w.from)) {
        if (find_named(wanted_.schemas(), w.from.c_str()) != nullptr)
          return stale(w, "the models have tables in the schema '" + w.from + "'");
        dropped_schemas_.insert(w.from);
        return;
      }
      if (now_.find(w.from.c_str()) == nullptr)
        return stale(w, "the migrations have no table '" + w.from + "' any more");
      if (wanted_.find(w.from.c_str()) != nullptr) return stale(w, "the models have the table '" + w.from + "'");
      dropped_.insert(w.from);
      return;
    }
    const std::string table = new_name(w.table);
    const std::string named = table + "." + w.from;
    if (!has_column(now_.find(old_name(table).c_str()), w.from))
      return stale(w, "the migrations have no column '" + named + "' any more");
    if (has_column(wanted_.find(table.c_str()), w.from)) return stale(w, "the models have the column '" + named + "'");
    dropped_.insert(named);
  }

  /// The word names a schema, and no table that could go.
  bool is_schema(const std::string& name) const {
    const bool goes = now_.find(name.c_str()) != nullptr && wanted_.find(name.c_str()) == nullptr;
    return !goes && find_named(now_.schemas(), name.c_str()) != nullptr;
  }

  bool is_renamed(const std::string& table, const std::string& column) const {
    for (const auto& r : result_.columns)
      if (r.table == table && r.from == column) return true;
    return false;
  }
  bool is_new_name(const std::string& table, const std::string& column) const {
    for (const auto& r : result_.columns)
      if (r.table == table && r.to == column) return true;
    return false;
  }

  void lost(const schema::table_state& table) {
    const std::string name = new_name(table.name);
    const schema::table_state* const after = wanted_.find(name.c_str());
    if (after != nullptr) return lost_columns(table, *after);
    if (dropped_.count(table.name) != 0) return;
    question q{schema::kind::table,
               table.name,
               "",
               table.at,
               "table '" + name + "' is in the migrations and not in the models",
               {}};
    q.readings.push_back("to drop it with all its rows: --drop " + name);
    for (const schema::table_state& candidate : wanted_.tables())
      if (candidate.present && now_.find(candidate.name) == nullptr && old_name(candidate.name) == candidate.name)
        q.readings.push_back("if it is '" + std::string(candidate.name) + "' now: [[cupel::renamed_from(\"" + name
                             + "\")]] on its struct, or --rename " + name + ":" + candidate.name);
    result_.questions.push_back(std::move(q));
  }

  /// A schema goes with the last of its tables, by their consent; one that is empty needs a word of its own.
  void lost(const schema::named_schema& s) {
    if (find_named(wanted_.schemas(), s.name) != nullptr || dropped_schemas_.count(s.name) != 0) return;
    for (const schema::table_state& table : now_.tables())
      if (table.present && schema::stands_in(table.name, s.name)) return;
    const std::string name = s.name;
    result_.questions.push_back({schema::kind::named_schema,
                                 name,
                                 "",
                                 s.at,
                                 "schema '" + name + "' is in the migrations and not in the models",
                                 {"to drop it: --drop " + name}});
  }

  void lost_columns(const schema::table_state& before, const schema::table_state& after) {
    const std::string table = after.name;
    for (const schema::column& c : before.columns) {
      const std::string name = c.name;
      if (find_named(after.columns, c.name) != nullptr || is_renamed(table, name)) continue;
      if (dropped_.count(table + "." + name) != 0) continue;
      question q{schema::kind::column,
                 table,
                 name,
                 c.at,
                 "column '" + table + "." + name + "' is in the migrations and not in the model",
                 {}};
      q.readings.push_back("to drop it with its values: [[cupel::dropped(\"" + name + "\")]] on the struct, or --drop "
                           + table + "." + name);
      for (const schema::column& candidate : after.columns)
        if (find_named(before.columns, candidate.name) == nullptr && !is_new_name(table, candidate.name))
          q.readings.push_back("if it is '" + std::string(candidate.name) + "' now: [[cupel::renamed_from(\"" + name
                               + "\")]] on the member, or --rename " + table + "." + name + ":" + candidate.name);
      result_.questions.push_back(std::move(q));
    }
  }

  const schema::catalog& now_;
  const schema::catalog& wanted_;
  const consent& words_;
  std::set<std::string> dropped_;
  std::set<std::string> dropped_schemas_;
  matching result_;
};

inline matching match(const schema::catalog& now, const schema::catalog& wanted, const consent& words) {
  return matcher(now, wanted, words).run();
}

}  // namespace cupel::diff
