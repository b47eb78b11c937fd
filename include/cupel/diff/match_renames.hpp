// SPDX-License-Identifier: Apache-2.0
#pragma once
// Whether the word of a rename still means something. Part of match.hpp.
#include <cupel/diff/matcher.hpp>

namespace cupel::diff {

inline void matcher::rename_enum(const word_given& w) {
  if (!has_enum(now_, w.from)) return stale(w, "the migrations hold the rename already; take it away");
  if (has_enum(wanted_, w.from)) return stale(w, "the models still have an enum '" + w.from + "'");
  if (!has_enum(wanted_, w.to)) return stale(w, "the models have no enum '" + w.to + "'");
  if (has_enum(now_, w.to)) return stale(w, "the migrations have an enum '" + w.to + "' already");
  result_.enumerations.emplace_back(w.from, w.to);
}

inline void matcher::rename_table(const word_given& w) {
  if (has_enum(now_, w.from) || (has_enum(now_, w.to) && now_.find(w.from.c_str()) == nullptr)) return rename_enum(w);
  if (now_.find(w.from.c_str()) == nullptr)
    return stale(w, now_.find(w.to.c_str()) != nullptr ? "the migrations hold the rename already; take it away"
                                                       : "the migrations have no table '" + w.from + "'" + beside(w));
  if (wanted_.find(w.from.c_str()) != nullptr) return stale(w, "the models still have a table '" + w.from + "'");
  if (wanted_.find(w.to.c_str()) == nullptr) return stale(w, "the models have no table '" + w.to + "'");
  if (now_.find(w.to.c_str()) != nullptr) return stale(w, "the migrations have a table '" + w.to + "' already");
  result_.tables.emplace_back(w.from, w.to);
}

inline std::string matcher::beside(const word_given& w) const {
  const std::string full = w.to.substr(0, schema::schema_length(w.to.c_str())) + '.' + w.from;
  return now_.find(full.c_str()) == nullptr ? std::string{} : "; they have '" + full + "'";
}

inline void matcher::rename_column(const word_given& w) {
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

}  // namespace cupel::diff
