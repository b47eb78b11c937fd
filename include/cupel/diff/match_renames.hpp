// SPDX-License-Identifier: Apache-2.0
#pragma once
// Whether the words of renames still mean something. Part of match.hpp.
#include <cupel/diff/matcher.hpp>
#include <cupel/diff/rename_order.hpp>
#include <cupel/diff/spelt.hpp>

namespace cupel::diff {

/// Renames of one kind in one place, which may hand names on to each other.
struct matcher::place_of_names {
  std::string noun;                                                ///< "a table"
  std::string prefix;                                              ///< of a column's name, as it is shown: "users."
  std::string flag_prefix;                                         ///< of the old name, as a flag has it
  std::function<const schema::place*(const std::string&)> before;  ///< where the migrations made it
  std::function<bool(const std::string&)> after;
  schema::kind object;
  std::string table;                               ///< of a column
  std::function<bool(const word_given&)> dropped;  ///< whether the word drops one in this place
};

inline std::vector<renaming> matcher::rename(const place_of_names& names, std::vector<const word_given*> words) {
  std::vector<renaming> all;
  std::vector<bool> by_flag;
  std::vector<const word_given*> said;
  for (const word_given* w : words) {
    const auto same = std::find_if(all.begin(), all.end(),
                                   [&](const renaming& each) { return each.from == w->from || each.to == w->to; });
    if (same == all.end()) {
      all.push_back({w->from, w->to});
      by_flag.push_back(w->file.empty());
      said.push_back(w);
    } else if (same->from == w->from && same->to == w->to) {  // the headers say it, too
      const auto at = static_cast<std::size_t>(same - all.begin());
      by_flag[at] = by_flag[at] || w->file.empty();
    } else {
      stale(*w, "'" + same->from + "' is renamed to '" + same->to + "' already");
    }
  }
  const auto before = [&](const std::string& name) { return names.before(name) != nullptr; };
  // What is dropped and leaves its name to another goes by a name between, under which the plan drops it later.
  const std::size_t renames = all.size();
  for (const word_given& w : words_.words) {
    const auto takes = [&](const renaming& each) { return each.to == w.from; };
    if (!names.dropped(w) || std::none_of(all.begin(), all.end(), takes)) continue;
    const auto leaves = [&](const renaming& each) { return each.from == w.from; };
    if (std::any_of(all.begin(), all.end(), leaves)) continue;
    all.push_back({w.from, name_of_dropped(w.from, [&](const std::string& name) {
                     const auto taken = [&](const renaming& each) { return each.to == name; };
                     return before(name) || names.after(name) || std::any_of(all.begin(), all.end(), taken);
                   })});
    by_flag.push_back(w.file.empty());
    said.push_back(&w);
  }
  settle(all, before, [&](const std::string& name) { return names.after(name) || is_name_of_dropped(name); });
  std::vector<bool> asked(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!all[i].means_something) continue;
    const std::vector<std::size_t> round = circle(all, i);
    if (std::all_of(round.begin(), round.end(), [&](std::size_t at) { return by_flag[at]; })) continue;
    ask_of_circle(names, all, round);
    for (const std::size_t at : round) {
      all[at].means_something = false;
      asked[at] = true;
    }
  }
  for (std::size_t i = 0; i < renames; ++i)
    if (!all[i].means_something && !asked[i]) stale(*said[i], why(names, *said[i]));
  all.erase(std::remove_if(all.begin(), all.end(), [](const renaming& each) { return !each.means_something; }),
            all.end());
  return all;
}

/// Before and after names that change places the two sides have the same names: the headers alone cannot say whether it
/// was done, and to do it twice would exchange what the rows hold.
inline void matcher::ask_of_circle(const place_of_names& names, const std::vector<renaming>& all,
                                   const std::vector<std::size_t>& round) {
  std::string text;
  std::string flags;
  for (const std::size_t at : round) {
    text += (text.empty() ? "" : ", ") + ("'" + names.prefix + all[at].from) + "' becomes '" + all[at].to + "'";
    flags += " --rename " + shell_word(names.flag_prefix + all[at].from + ":" + all[at].to);
  }
  const std::string& first = all[round.front()].from;
  const bool of_column = names.object == schema::kind::column;
  result_.questions.push_back(
      {names.object,
       of_column ? names.table : first,
       of_column ? first : "",
       *names.before(first),
       text + ", a circle: renamed_from cannot say whether that is done already",
       {"to do it, once, say it on the command line alone:" + flags, "where it is done: take renamed_from away"}});
}

inline std::string matcher::name_of_dropped(const std::string& name,
                                            const std::function<bool(const std::string&)>& taken) {
  const std::string schema = name.substr(0, schema::schema_length(name.c_str()));
  for (int i = 1;; ++i) {
    std::string between = schema + (schema.empty() ? "" : ".") + std::string(dropped_prefix) + std::to_string(i);
    if (!taken(between)) return between;
  }
}

inline bool matcher::is_name_of_dropped(const std::string& name) {
  return std::string_view{schema::own_name(name.c_str())}.substr(0, dropped_prefix.size()) == dropped_prefix;
}

inline std::string matcher::why(const place_of_names& names, const word_given& w) const {
  const bool has_from = names.before(w.from) != nullptr;
  const bool has_to = names.before(w.to) != nullptr;
  const auto named = [&](const std::string& name) { return names.noun + " '" + names.prefix + name + "'"; };
  if (!has_from)
    return has_to ? "the migrations hold the rename already; take it away"
                  : "the migrations have no " + named(w.from).substr(names.noun.find(' ') + 1)
                        + (names.object == schema::kind::table ? beside(w) : "");
  const bool wants_from = names.after(w.from);
  const bool wants_to = names.after(w.to);
  if (has_to && wants_from && wants_to) return "both names stand in the migrations and in the models; take it away";
  if (wants_from) return "the models still have " + named(w.from);
  if (!wants_to) return "the models have no " + named(w.to).substr(names.noun.find(' ') + 1);
  return "the migrations have " + named(w.to) + " already";
}

inline std::string matcher::beside(const word_given& w) const {
  const std::string full = w.to.substr(0, schema::schema_length(w.to.c_str())) + '.' + w.from;
  return now_.find(full.c_str()) == nullptr ? std::string{} : "; they have '" + full + "'";
}

inline void matcher::rename_tables() {
  std::vector<const word_given*> of_tables;
  std::vector<const word_given*> of_enums;
  for (const word_given& w : words_.words) {
    if (w.kind != what::rename_table) continue;
    const bool is_done = now_.find(w.from.c_str()) == nullptr && now_.find(w.to.c_str()) == nullptr;
    const bool is_enum = has_enum(now_, w.from) || (is_done && has_enum(now_, w.to));
    (is_enum ? of_enums : of_tables).push_back(&w);
  }
  const auto at = [](const auto* found) { return found == nullptr ? nullptr : &found->at; };
  const auto add = [](auto& into, const std::vector<renaming>& found) {
    for (const renaming& each : found) into.emplace_back(each.from, each.to);
  };
  add(result_.tables,
      rename({"a table", "", "", [&](const std::string& name) { return at(now_.find(name.c_str())); },
              [&](const std::string& name) { return wanted_.find(name.c_str()) != nullptr; }, schema::kind::table, "",
              [&](const word_given& w) { return w.kind == what::drop_table && now_.find(w.from.c_str()) != nullptr; }},
             of_tables));
  add(result_.enumerations,
      rename({"an enum", "", "",
              [&](const std::string& name) { return at(find_named(now_.enumerations(), name.c_str())); },
              [&](const std::string& name) { return has_enum(wanted_, name); }, schema::kind::enumeration, "",
              [&](const word_given& w) { return w.kind == what::drop_table && has_enum(now_, w.from); }},
             of_enums));
}

inline void matcher::rename_columns() {
  std::vector<std::string> tables;
  std::vector<std::vector<const word_given*>> words;
  for (const word_given& w : words_.words) {
    if (w.kind != what::rename_column) continue;
    const std::string table = table_of(w);
    const auto found = std::find(tables.begin(), tables.end(), table);
    const auto at = static_cast<std::size_t>(found - tables.begin());
    if (found == tables.end()) {
      tables.push_back(table);
      words.emplace_back();
    }
    words[at].push_back(&w);
  }
  for (std::size_t i = 0; i < tables.size(); ++i) {
    const std::string& table = tables[i];
    const schema::table_state* const before = now_.find(old_name(table).c_str());
    const schema::table_state* const after = wanted_.find(table.c_str());
    const auto made_at = [&](const std::string& name) -> const schema::place* {
      const auto* const found = before == nullptr ? nullptr : find_named(before->columns, name.c_str());
      return found == nullptr ? nullptr : &found->at;
    };
    const auto stands = [&](const std::string& name) { return has_column(after, name); };
    const std::string dotted = table + ".";
    const auto dropped = [&](const word_given& w) {
      return w.kind == what::drop_column && table_of(w) == table && made_at(w.from) != nullptr;
    };
    const auto found =
        rename({"a column", dotted, dotted, made_at, stands, schema::kind::column, table, dropped}, words[i]);
    for (const renaming& each : found) result_.columns.push_back({table, each.from, each.to});
  }
}

}  // namespace cupel::diff
