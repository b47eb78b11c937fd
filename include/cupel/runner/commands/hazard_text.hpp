// SPDX-License-Identifier: Apache-2.0
// What --dry-run says of each operation: what it does to others, on PostgreSQL (diff/hazard.hpp).
#pragma once

#include <cupel/diff/locked_tables.hpp>
#include <map>
#include <set>
#include <string>

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

/// The same of the tables that others use. `h` is the operation's on a table that stands.
[[nodiscard]] inline std::string hazard_text(const schema::definition& op, const diff::hazard& h,
                                             const schema::catalog& before, diff::locked_tables& locked) {
  if (op.what == schema::kind::execute || op.what == schema::kind::data) return "not judged";
  std::set<std::string> others;
  bool stands = false;  // what the operation is about
  const char* const about =
      op.what == schema::kind::foreign_key ? static_cast<const schema::foreign_key&>(op).table : nullptr;
  locked.of(op, h.taken, before, [&](const char* table, diff::lock) {
    const bool refers = op.what == schema::kind::table || (about != nullptr && !schema::same_name(table, about));
    if (refers)
      others.insert(table);
    else
      stands = true;
  });
  if (stands) return hazard_text(h);
  std::string text = diff::word(others.empty() ? diff::lock::none : diff::lock::share_row_exclusive);
  for (const std::string& each : others) text += (each == *others.begin() ? " of '" : ", '") + each + '\'';
  return text;
}

/// Of each operation what it does to others, as the schema is when its turn comes.
[[nodiscard]] inline std::map<const schema::definition*, std::string> hazard_texts(const migration::operations& list,
                                                                                   schema::catalog state) {
  std::map<const schema::definition*, std::string> texts;
  migration::problem ignored;  // the statements were made from the same operations
  migration::replayer replay{state, ignored};
  diff::locked_tables locked;
  for (std::size_t i = 0; i < list.count; ++i) {
    const schema::definition& op = list.first[i].what;
    const diff::hazard h = diff::hazard_of(op, state, {list.first + i + 1, list.count - i - 1});
    texts[&op] = hazard_text(op, h, state, locked);
    replay.apply(op);
  }
  return texts;
}

}  // namespace cupel::runner
