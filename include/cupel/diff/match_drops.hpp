// SPDX-License-Identifier: Apache-2.0
#pragma once
// What may go by a word, and what is left over without one. Part of match.hpp.
#include <cupel/diff/matcher.hpp>
#include <cupel/diff/spelt.hpp>
#include <cupel/migration/replay_check.hpp>

namespace cupel::diff {

inline void matcher::drop(const word_given& w) {
  if (goes_for_another(w)) return;
  const bool is_table = now_.find(w.from.c_str()) != nullptr;  // an enum may come that is called as the table was
  if (w.kind == what::drop_table && !is_table && (has_enum(now_, w.from) || has_enum(wanted_, w.from))) {
    if (has_enum(wanted_, w.from)) return stale(w, "the models have the enum '" + w.from + "'");
    dropped_.insert(w.from);
    return;
  }
  if (w.kind == what::drop_table) {
    if (is_schema(w.from)) {
      if (find_named(wanted_.schemas(), w.from.c_str()) != nullptr)
        return stale(w, "the models have tables or views in the schema '" + w.from + "'");
      dropped_schemas_.insert(w.from);
      return;
    }
    if (now_.find(w.from.c_str()) == nullptr) return stale(w, "the migrations have no table '" + w.from + "' any more");
    if (wanted_.find(w.from.c_str()) != nullptr) return stale(w, "the models have the table '" + w.from + "'");
    dropped_.insert(w.from);
    return;
  }
  const std::string table = table_of(w);
  const std::string named = table + "." + w.from;
  if (!has_column(now_.find(old_name(table).c_str()), w.from))
    return stale(w, "the migrations have no column '" + named + "' any more");
  if (has_column(wanted_.find(table.c_str()), w.from)) return stale(w, "the models have the column '" + named + "'");
  dropped_.insert(named);
}

inline bool matcher::goes_for_another(const word_given& w) {
  if (w.kind == what::drop_column) {
    const std::string table = table_of(w);
    if (!is_renamed(table, w.from)) return false;
    for (const auto& r : result_.columns)
      if (r.table == table && r.from == w.from) return is_name_of_dropped(r.to);
    return false;
  }
  if (!is_name_of_dropped(new_name(w.from)) && !is_name_of_dropped(new_enum(w.from))) return false;
  dropped_.insert(w.from);
  return true;
}

inline bool matcher::is_schema(const std::string& name) const {
  const bool goes = now_.find(name.c_str()) != nullptr && wanted_.find(name.c_str()) == nullptr;
  return !goes && find_named(now_.schemas(), name.c_str()) != nullptr;
}

inline void matcher::lost(const schema::enumeration_state& e) {
  const std::string name = e.name;
  if (has_enum(wanted_, new_enum(name)) || dropped_.count(name) != 0) return;
  question q{
      schema::kind::enumeration, name, "", e.at, "enum '" + name + "' is in the migrations and not in the models", {}};
  q.readings.push_back("to drop the type, which holds no rows: --drop " + shell_word(name));
  for (const schema::enumeration_state& candidate : wanted_.enumerations())
    if (!has_enum(now_, candidate.name) && is_no_new_name(candidate.name))
      q.readings.push_back("if it is '" + std::string(candidate.name) + "' now: [[cupel::renamed_from("
                           + cpp_string(name) + ")]] on the enum, or --rename "
                           + shell_word(name + ":" + candidate.name));
  result_.questions.push_back(std::move(q));
}

inline void matcher::lost(const schema::table_state& table) {
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
  q.readings.push_back("to drop it with all its rows: --drop " + shell_word(name));
  for (const schema::table_state& candidate : wanted_.tables())
    if (candidate.present && now_.find(candidate.name) == nullptr && old_name(candidate.name) == candidate.name)
      q.readings.push_back("if it is '" + std::string(candidate.name) + "' now: [[cupel::renamed_from("
                           + cpp_string(name) + ")]] on its struct, or --rename "
                           + shell_word(name + ":" + candidate.name));
  result_.questions.push_back(std::move(q));
}

inline void matcher::lost(const schema::named_schema& s) {
  if (find_named(wanted_.schemas(), s.name) != nullptr || dropped_schemas_.count(s.name) != 0) return;
  for (const schema::table_state& table : now_.tables())
    if (table.present && schema::stands_in(table.name, s.name)) return;
  const std::string name = s.name;
  result_.questions.push_back({schema::kind::named_schema,
                               name,
                               "",
                               s.at,
                               "schema '" + name + "' is in the migrations and not in the models",
                               {"to drop it: --drop " + shell_word(name)}});
}

inline void matcher::lost_columns(const schema::table_state& before, const schema::table_state& after) {
  const std::string table = after.name;
  for (const schema::column& c : before.columns) {
    const std::string name = c.name;
    if (find_named(after.columns, c.name) != nullptr || is_renamed(table, name)) continue;
    if (dropped_.count(table + "." + name) != 0) {
      ask_of_texts(after, name);
      continue;
    }
    question q{schema::kind::column,
               table,
               name,
               c.at,
               "column '" + table + "." + name + "' is in the migrations and not in the model",
               {}};
    q.readings.push_back("to drop it with its values: [[cupel::dropped(" + cpp_string(name)
                         + ")]] on the struct, or --drop " + shell_word(table + "." + name));
    for (const schema::column& candidate : after.columns)
      if (find_named(before.columns, candidate.name) == nullptr && !is_new_name(table, candidate.name))
        q.readings.push_back("if it is '" + std::string(candidate.name) + "' now: --rename "
                             + shell_word(table + "." + name + ":" + candidate.name) + ", or [[cupel::renamed_from("
                             + cpp_string(name) + ")]] on the member, where it is one of the struct itself");
    result_.questions.push_back(std::move(q));
  }
}

inline void matcher::ask_of_texts(const schema::table_state& after, const std::string& name) {
  const auto ask = [&](const std::string& asker, schema::place at) {
    result_.questions.push_back(
        {schema::kind::column,
         after.name,
         name,
         at,
         asker + " names the column '" + after.name + "." + name + "', which is to be dropped",
         {"take it away, or the name out of its expression", "to keep the column: take the word away that drops it"}});
  };
  for (const schema::check_state& c : after.checks)
    if (schema::names_column(c.expression, name.c_str())) ask("check '" + std::string(c.name) + "'", c.def->at);
  for (const schema::index_state& i : after.indexes)
    if (migration::is_in_text(i, name.c_str())) ask("index '" + std::string(i.name) + "'", i.def->at);
  for (const schema::column& c : after.columns)
    if (schema::names_column(c.computed.expression, name.c_str()))
      ask("computed column '" + std::string(c.name) + "'", c.at);
}

inline bool matcher::is_renamed(const std::string& table, const std::string& column) const {
  for (const auto& r : result_.columns)
    if (r.table == table && r.from == column) return true;
  return false;
}

inline bool matcher::is_new_name(const std::string& table, const std::string& column) const {
  for (const auto& r : result_.columns)
    if (r.table == table && r.to == column) return true;
  return false;
}

inline bool matcher::is_no_new_name(const std::string& enumeration) const {
  for (const auto& [from, to] : result_.enumerations)
    if (to == enumeration) return false;
  return true;
}

}  // namespace cupel::diff
