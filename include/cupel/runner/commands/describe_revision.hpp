// SPDX-License-Identifier: Apache-2.0
// A revision as history, heads, show, current and pending write it.
#pragma once

#include <cstdint>
#include <cupel/runner/commands/context.hpp>
#include <cupel/runner/describe.hpp>
#include <cupel/runner/version_table.hpp>
#include <cupel/types/iso8601.hpp>
#include <map>
#include <optional>
#include <string>

namespace cupel::runner {

/// How a revision came into the database, by the journal.
struct journal_entry {
  std::string applied_at;  ///< ISO 8601, UTC
  std::string how;         ///< "upgrade", "stamp"
  std::string program;
  std::optional<std::int64_t> milliseconds;
};

/// The last entry of each revision that is applied. Empty where the version tables do not stand.
[[nodiscard]] inline std::map<std::string, journal_entry> read_journal(driver::connection& database,
                                                                       const registry& system) {
  std::map<std::string, journal_entry> result;
  driver::cursor rows =
      run_bound(database, version_table{database.dialect(), system}.list(), std::string_view{system.system});
  while (rows.next()) {
    const driver::row& row = rows.row();
    std::string revision{row.text(0)};
    if (takes_away(row.text(1))) {
      result.erase(revision);
      continue;
    }
    journal_entry entry;
    char when[iso8601::timestamp_size];
    if (iso8601::write(when, row.timestamp(2))) entry.applied_at.assign(when, sizeof(when));
    entry.how = row.text(1);
    if (!row.is_null(3)) entry.milliseconds = row.integer(3);
    entry.program = program_text(std::string{row.text(4)}, row.text(5));
    result.insert_or_assign(std::move(revision), std::move(entry));
  }
  return result;
}

/// A column that is unknown is left out.
inline void write_json(json_writer& out, const schema::place& at) {
  out.key("file").value(at.file).key("line").value(static_cast<std::size_t>(at.line));
  if (at.column != 0) out.key("column").value(static_cast<std::size_t>(at.column));
}
inline void write_json(json_writer& out, const context& c, std::size_t position) {
  const migration::revision& r = c.history.at(position);
  out.key("revision").value(r.id).key("parent").value(r.parent).key("message").value(r.message);
  out.key("created").value(r.created).key("head").value(position == c.history.size());
  write_json(out, r.at);
}
inline void write_json(json_writer& out, const journal_entry& entry) {
  out.key("applied_at").value_or_null(entry.applied_at).key("applied_by").value_or_null(entry.program);
  out.key("how").value(entry.how).key("duration_ms");
  if (entry.milliseconds.has_value())
    out.value(*entry.milliseconds);
  else
    out.value(nullptr);
}

/// The indented lines below a revision's own.
inline void write_details(std::ostream& out, const migration::revision& r, const journal_entry* entry) {
  out << "    parent   " << (r.parent == nullptr ? "base" : r.parent) << '\n';
  out << "    created  " << text_or_empty(r.created) << '\n';
  const std::string source = schema::place_text(r.at);
  if (!source.empty()) out << "    source   " << source << '\n';
  if (entry == nullptr) return;
  out << "    " << (entry->how == "stamp" ? "stamped  " : "applied  ") << entry->applied_at;
  if (entry->milliseconds.has_value()) out << " in " << *entry->milliseconds << " ms";
  out << " by " << entry->program << '\n';
}

}  // namespace cupel::runner
