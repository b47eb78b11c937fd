// SPDX-License-Identifier: Apache-2.0
// current [-v] [--check-heads]: where the database is.
#pragma once

#include <cupel/runner/commands/describe_revision.hpp>
#include <cupel/runner/commands/options.hpp>

namespace cupel::runner {

[[nodiscard]] inline int run_current(context& c, bool check_heads) {
  const auto connection = c.connect(access::read);
  const database_state state = read_state(*connection, c.system);
  const std::size_t position = position_of(state, c.history);
  const bool at_head = position == c.history.size();
  std::map<std::string, journal_entry> journal;
  if (c.verbose && state.tables) journal = read_journal(*connection, c.system);
  const auto entry_of = [&journal](const std::string& id) {
    const auto found = journal.find(id);
    return found == journal.end() ? nullptr : &found->second;
  };
  if (c.json) {
    json_writer out;
    out.open('{').key("system").value(c.system.system).key("database").value(c.database).key("current").open('[');
    for (const std::string& id : state.heads) {
      const std::size_t here = c.history.position(id);
      out.open('{');
      if (here == timeline::unknown)
        out.key("revision").value(id).key("known").value(false);
      else
        write_json(out, c, here);
      if (const journal_entry* const entry = entry_of(id); entry != nullptr) write_json(out, *entry);
      out.close('}');
    }
    c.out << out.close(']').key("at_head").value(at_head).close('}').text() << '\n';
    return check_heads && !at_head ? 1 : 0;
  }
  if (state.heads.empty()) c.out << "base\n";
  for (const std::string& id : state.heads) {
    const std::size_t here = c.history.position(id);
    if (here == timeline::unknown) {
      c.out << id << " (not in this program)\n";
      continue;
    }
    c.out << c.label(here) << ' ' << one_line(c.history.at(here).message) << '\n';
    if (!c.verbose) continue;
    write_details(c.out, c.history.at(here), entry_of(id));
    c.out << "    database " << c.database << '\n';
  }
  if (!check_heads || at_head) return 0;
  c.err << "error: the database is not at the head " << c.history.name(c.history.size()) << '\n';
  return 1;
}

inline void add_current(CLI::App& line, context& c) {
  CLI::App* const command = line.add_subcommand("current", "show where the database is");
  add_connection_options(*command, c);
  add_format_option(*command, c);
  add_verbose_option(*command, c, "show when and by whom it came there");
  const auto check = std::make_shared<bool>(false);
  command->add_flag("--check-heads", *check, "exit with 1 where the database is not at the head");
  command->callback([&c, check] { c.command = [&c, check] { return run_current(c, *check); }; });
}

}  // namespace cupel::runner
