// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which table and which column of the models is which of the migrations: by name, and by the author's word where a name
// changed. What is left over on the side of the migrations goes only by consent.
#include <cupel/diff/consent.hpp>
#include <cupel/migration/enumeration_use.hpp>
#include <cupel/schema/catalog.hpp>
#include <cupel/schema/sql_text.hpp>
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
  std::vector<std::pair<std::string, std::string>> enumerations;  ///< renamed: from, to
  struct renamed_value {
    std::string enumeration;  ///< by its new name; empty: the values are texts in one column
    std::string table;        ///< both by their new names
    std::string column;
    std::string from;
    std::string to;
  };
  std::vector<renamed_value> values;
  std::vector<question> questions;
  std::vector<stale_word> stale;
};

/// The values that a column may have: those of its native enum, or the constants in the checks that name it.
struct values_of_column {
  values_of_column(const schema::catalog& in, const schema::table_state& table, const schema::column& of) {
    if (of.type.kind == schema::type_kind::enumeration) {
      type = find_named(in.enumerations(), of.type.name);
      known = type != nullptr;
      return;
    }
    for (const schema::check_state& check : table.checks)
      if (schema::mentions(check.def->expression, of.name)) checks.push_back(check.def->expression);
    known = !checks.empty();
  }
  bool has(const std::string& value) const {
    if (type != nullptr) return contains(type->values, value.c_str());
    for (const char* check : checks)
      if (migration::detail::has_constant(check, value.c_str())) return true;
    return false;
  }

  bool known = false;  ///< false: it may have any
  const schema::enumeration_state* type = nullptr;
  std::vector<const char*> checks;
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
    rename_values();
    for (const word_given& w : words_.words)
      if (w.kind == word_given::what::drop_table || w.kind == word_given::what::drop_column) drop(w);
    for (const schema::table_state& table : now_.tables())
      if (table.present) lost(table);
    for (const schema::named_schema& s : now_.schemas()) lost(s);
    for (const schema::enumeration_state& e : now_.enumerations()) lost(e);
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

  static bool has_enum(const schema::catalog& in, const std::string& name) {
    return find_named(in.enumerations(), name.c_str()) != nullptr;
  }
  std::string new_enum(const std::string& name) const {
    for (const auto& [from, to] : result_.enumerations)
      if (from == name) return to;
    return name;
  }

  void rename_enum(const word_given& w) {
    if (!has_enum(now_, w.from)) return stale(w, "the migrations hold the rename already; take it away");
    if (has_enum(wanted_, w.from)) return stale(w, "the models still have an enum '" + w.from + "'");
    if (!has_enum(wanted_, w.to)) return stale(w, "the models have no enum '" + w.to + "'");
    if (has_enum(now_, w.to)) return stale(w, "the migrations have an enum '" + w.to + "' already");
    result_.enumerations.emplace_back(w.from, w.to);
  }

  void rename_table(const word_given& w) {
    if (has_enum(now_, w.from) || (has_enum(now_, w.to) && now_.find(w.from.c_str()) == nullptr)) return rename_enum(w);
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

  /// Whether the migrations have the value under its old name. An annotation stands for every column of its enum, and
  /// is stale where it means nothing to any of them.
  void rename_values() {
    for (std::size_t i = 0; i < words_.words.size(); ++i) {
      const word_given& w = words_.words[i];
      if (w.kind != what::rename_value || !first_of_its_place(i)) continue;
      bool means_something = false;
      std::string why = "the migrations have no column of the enum; take it away";
      for (const word_given& each : words_.words)
        if (each.kind == what::rename_value && same_place(each, w))
          if (rename_value(each, why)) means_something = true;
      if (!means_something) stale(w, why);
    }
  }
  static bool same_place(const word_given& a, const word_given& b) {
    return a.file == b.file && a.line == b.line && a.column == b.column && a.from == b.from && a.to == b.to;
  }
  bool first_of_its_place(std::size_t at) const {
    for (std::size_t i = 0; i < at; ++i)
      if (words_.words[i].kind == what::rename_value && same_place(words_.words[i], words_.words[at])) return false;
    return true;
  }
  bool rename_value(const word_given& w, std::string& why) {
    const std::string table = new_name(w.table);
    const schema::table_state* const before = now_.find(old_name(table).c_str());
    std::string name = w.of_column;
    for (const auto& renamed : result_.columns)
      if (renamed.table == table && renamed.to == name) name = renamed.from;
    const schema::column* const c = before == nullptr ? nullptr : find_named(before->columns, name.c_str());
    if (c == nullptr) return false;
    const values_of_column held(now_, *before, *c);
    const bool has_from = held.has(w.from);
    const bool has_to = held.has(w.to);
    const schema::table_state* const after = wanted_.find(table.c_str());
    const auto* const goal = after == nullptr ? nullptr : find_named(after->columns, w.of_column.c_str());
    if (has_to || (held.known && !has_from)) {
      why = has_to && has_from ? "the migrations have a value '" + w.to + "' already"
            : has_to           ? "the migrations hold the rename already; take it away"
                               : "the migrations have no value '" + w.from + "'";
      return false;
    }
    if (goal == nullptr || !values_of_column(wanted_, *after, *goal).has(w.to)) {
      why = "the models have no value '" + w.to + "'";
      return false;
    }
    const bool native = c->type.kind == schema::type_kind::enumeration;
    const std::string enumeration = native ? new_enum(c->type.name) : std::string{};
    if (native && goal->type.kind == schema::type_kind::enumeration && enumeration != goal->type.name) {
      why = "'" + table + "." + w.of_column + "' was of another enum";
      return false;
    }
    for (const auto& each : result_.values) {
      const bool same_owner = native ? each.enumeration == enumeration
                                     : each.enumeration.empty() && each.table == table && each.column == w.of_column;
      if (!same_owner || (each.from != w.from && each.to != w.to)) continue;
      why = "'" + each.from + "' is renamed to '" + each.to + "' already";
      return each.from == w.from && each.to == w.to;
    }
    result_.values.push_back({enumeration, table, w.of_column, w.from, w.to});
    return true;
  }

  void drop(const word_given& w) {
    if (w.kind == what::drop_table && (has_enum(now_, w.from) || has_enum(wanted_, w.from))) {
      if (has_enum(wanted_, w.from)) return stale(w, "the models have the enum '" + w.from + "'");
      dropped_.insert(w.from);
      return;
    }
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

  void lost(const schema::enumeration_state& e) {
    const std::string name = e.name;
    if (has_enum(wanted_, new_enum(name)) || dropped_.count(name) != 0) return;
    question q{schema::kind::enumeration,
               name,
               "",
               e.at,
               "enum '" + name + "' is in the migrations and not in the models",
               {}};
    q.readings.push_back("to drop the type, which holds no rows: --drop " + name);
    for (const schema::enumeration_state& candidate : wanted_.enumerations())
      if (!has_enum(now_, candidate.name) && is_no_new_name(candidate.name))
        q.readings.push_back("if it is '" + std::string(candidate.name) + "' now: [[cupel::renamed_from(\"" + name
                             + "\")]] on the enum, or --rename " + name + ":" + candidate.name);
    result_.questions.push_back(std::move(q));
  }
  bool is_no_new_name(const std::string& enumeration) const {
    for (const auto& [from, to] : result_.enumerations)
      if (to == enumeration) return false;
    return true;
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
