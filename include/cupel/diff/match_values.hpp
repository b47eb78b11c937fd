// SPDX-License-Identifier: Apache-2.0
#pragma once
// Values of enums that are renamed. Part of match.hpp.
#include <cupel/diff/matcher.hpp>
#include <cupel/diff/values_of_column.hpp>

namespace cupel::diff {

inline void matcher::rename_values() {
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

inline bool matcher::same_place(const word_given& a, const word_given& b) {
  return a.file == b.file && a.line == b.line && a.column == b.column && a.from == b.from && a.to == b.to;
}

inline bool matcher::first_of_its_place(std::size_t at) const {
  for (std::size_t i = 0; i < at; ++i)
    if (words_.words[i].kind == what::rename_value && same_place(words_.words[i], words_.words[at])) return false;
  return true;
}

inline bool matcher::rename_value(const word_given& w, std::string& why) {
  const std::string table = table_of(w);
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

}  // namespace cupel::diff
