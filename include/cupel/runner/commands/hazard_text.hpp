// SPDX-License-Identifier: Apache-2.0
// What --dry-run says of each operation: what it does to others, on PostgreSQL (diff/hazard.hpp).
#pragma once

#include <cupel/diff/hazard.hpp>
#include <map>
#include <set>
#include <string>
#include <type_traits>

namespace cupel::runner {

/// What the operation does to others while it runs: "blocks reads and writes, scans the table". What is written anew
/// has its indexes built anew as well, under the same lock.
[[nodiscard]] inline std::string hazard_text(const diff::hazard& h) {
  std::string text = diff::word(h.taken);
  if (h.rewrites) text += ", rewrites the table and rebuilds its indexes";
  if (h.scans) text += ", scans the table";
  if (h.updates) text += ", updates rows";
  return text;
}

/// The operations of a list, one after another, as others meet them: nobody uses the tables that the list itself has
/// made, and a key of theirs locks those that it refers to.
class hazards_to_others {
 public:
  /// `h` is the operation's on a table that stands.
  [[nodiscard]] std::string text(const schema::definition& op, const diff::hazard& h) {
    return migration::visit(op, [&]<class T>(const T& it) -> std::string {
      namespace changes = migration::changes;
      if constexpr (std::is_same_v<T, changes::execute> || std::is_same_v<T, changes::data>) {
        return "not judged";
      } else if constexpr (std::is_same_v<T, schema::table>) {
        made_.insert(it.name);
        std::set<std::string> referred;
        for (const schema::foreign_key& key : it.foreign_keys) referred.insert(key.references);
        return of_referred(referred);
      } else {
        if constexpr (requires { it.table; }) {
          if (made_.contains(it.table)) {
            if constexpr (std::is_same_v<T, schema::foreign_key>) return of_referred({it.references});
            return diff::word(diff::lock::none);
          }
        } else if constexpr (std::is_same_v<T, changes::rename_table>) {
          if (made_.erase(it.name) > 0) {
            made_.insert(it.to);
            return diff::word(diff::lock::none);
          }
        }
        return hazard_text(h);
      }
    });
  }

 private:
  // CREATE TABLE locks what its foreign keys refer to, as ADD FOREIGN KEY does (manual, ALTER TABLE).
  [[nodiscard]] std::string of_referred(const std::set<std::string>& tables) const {
    std::string names;
    for (const std::string& each : tables)
      if (!made_.contains(each)) names += (names.empty() ? "'" : ", '") + each + '\'';
    if (names.empty()) return diff::word(diff::lock::none);
    return diff::word(diff::lock::share_row_exclusive) + (" of " + names);
  }

  std::set<std::string> made_;
};

/// Of each operation what it does to others, as the schema is when its turn comes.
[[nodiscard]] inline std::map<const schema::definition*, std::string> hazard_texts(const migration::operations& list,
                                                                                   schema::catalog state) {
  std::map<const schema::definition*, std::string> texts;
  migration::problem ignored;  // the statements were made from the same operations
  migration::replayer replay{state, ignored};
  hazards_to_others hazards;
  for (std::size_t i = 0; i < list.count; ++i) {
    const schema::definition& op = list.first[i].what;
    texts[&op] = hazards.text(op, diff::hazard_of(op, state, {list.first + i + 1, list.count - i - 1}));
    replay.apply(op);
  }
  return texts;
}

}  // namespace cupel::runner
