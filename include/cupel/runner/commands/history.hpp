// SPDX-License-Identifier: Apache-2.0
// history [-v]: all revisions of this program, the newest first, and which of them the database has.
#pragma once

#include <cupel/runner/commands/describe_revision.hpp>
#include <cupel/runner/commands/options.hpp>

namespace cupel::runner {

[[nodiscard]] inline int run_history(context& c) {
  // Without a database the history is still this program's; one that should be there and is not is an error.
  database_state state;
  std::map<std::string, journal_entry> journal;
  bool connected = false;
  try {
    const auto connection = c.connect(access::read);
    state = read_state(*connection, c.system);
    if (state.tables) journal = read_journal(*connection, c.system);
    connected = true;
  } catch (const connection_error& e) {
    if (e.kind() != connection_failure::missing_database) throw;
  }
  const std::size_t current = position_of(state, c.history);
  // Where the database is at a revision of another program, the journal says which of ours are below it.
  const auto is_applied = [&](std::size_t position) {
    return current == timeline::unknown ? state.checksum.contains(c.history.id(position)) : position <= current;
  };
  const auto entry_of = [&](std::size_t position) -> const journal_entry* {
    const auto found = journal.find(c.history.id(position));
    return found == journal.end() || !is_applied(position) ? nullptr : &found->second;
  };

  json_writer out;
  out.open('[');
  for (const std::string& id : state.heads) {  // what this program does not have is above all that it has
    if (c.history.position(id) != timeline::unknown) continue;
    if (c.json)
      out.open('{')
          .key("revision")
          .value(id)
          .key("known")
          .value(false)
          .key("applied")
          .value(true)
          .key("current")
          .value(true)
          .close('}');
    else
      c.out << id << " (current) (not in this program)\n";
  }
  for (std::size_t position = c.history.size(); position > 0; --position) {
    const migration::revision& r = c.history.at(position);
    const journal_entry* const entry = entry_of(position);
    const bool is_current = connected && position == current;
    const bool edited = is_applied(position) && is_edited(state, c.history, position);
    if (c.json) {
      out.open('{');
      write_json(out, c, position);
      out.key("applied").value(is_applied(position)).key("current").value(is_current).key("edited").value(edited);
      if (entry != nullptr) write_json(out, *entry);
      out.close('}');
      continue;
    }
    c.out << (r.parent == nullptr ? "base" : r.parent) << " -> " << c.label(position)
          << (is_current ? " (current)" : "") << (edited ? " (edited)" : "") << ": " << one_line(r.message) << '\n';
    if (c.verbose) write_details(c.out, r, entry);
  }
  if (c.json) c.out << out.close(']').text() << '\n';
  return 0;
}

inline void add_history(CLI::App& line, context& c) {
  CLI::App* const command = line.add_subcommand("history", "list all revisions, the newest first");
  add_connection_options(*command, c);
  add_format_option(*command, c);
  add_verbose_option(*command, c, "show parent, source and journal of each");
  command->callback([&c] { c.command = [&c] { return run_history(c); }; });
}

}  // namespace cupel::runner
