// SPDX-License-Identifier: Apache-2.0
// status: may this binary serve this database? For probes: one SELECT, no lock; 0 where it may, else 1.
#pragma once

#include <algorithm>
#include <cupel/runner/commands/options.hpp>
#include <string>

namespace cupel::runner {

[[nodiscard]] inline int run_status(context& c) {
  const auto connection = c.connect(access::read);
  const database_state state = read_state(*connection, c.system);
  const std::size_t position = position_of(state, c.history);
  const char* status = "up to date";
  const bool all_known = std::none_of(state.heads.begin(), state.heads.end(), [&](const std::string& id) {
    return c.history.position(id) == timeline::unknown;
  });
  if (position == timeline::unknown)
    status = all_known ? "several revisions" : "unknown revision";
  else if (first_edited(state, c.history, position) != timeline::unknown)
    status = "edited";
  else if (position < c.history.size())
    status = "behind";
  const bool serves = std::string_view{status} == "up to date";
  const std::size_t pending = position == timeline::unknown ? 0 : c.history.size() - position;
  if (c.json) {
    json_writer out;
    out.open('{').key("system").value(c.system.system).key("database").value(c.database);
    out.key("status").value(status).key("serves").value(serves).key("current").open('[');
    for (const std::string& id : state.heads) out.value(id);
    out.close(']').key("head").value_or_null(c.history.id(c.history.size())).key("pending").value(pending).close('}');
    c.out << out.text() << '\n';
    return serves ? 0 : 1;
  }
  c.out << status << ": " << c.system.system << " at ";
  if (state.heads.empty()) c.out << "base";
  for (std::size_t i = 0; i < state.heads.size(); ++i) c.out << (i == 0 ? "" : ", ") << state.heads[i];
  c.out << ", head of this program " << c.history.name(c.history.size()) << ", " << pending << " pending, "
        << c.database << '\n';
  return serves ? 0 : 1;
}

inline void add_status(CLI::App& line, context& c) {
  CLI::App* const command = line.add_subcommand("status", "may this program serve this database? exit 0: yes, 1: no");
  add_connection_options(*command, c);
  add_format_option(*command, c);
  command->callback([&c] { c.command = [&c] { return run_status(c); }; });
}

}  // namespace cupel::runner
