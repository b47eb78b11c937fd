// SPDX-License-Identifier: Apache-2.0
// pending: the revisions that `upgrade head` would apply, in their order.
#pragma once

#include <cupel/runner/commands/describe_revision.hpp>
#include <cupel/runner/commands/options.hpp>

namespace cupel::runner {

[[nodiscard]] inline int run_pending(context& c) {
  const auto connection = c.connect(access::read);
  const std::size_t current = require_known(read_state(*connection, c.system), c.history);
  json_writer out;
  out.open('[');
  for (std::size_t position = current + 1; position <= c.history.size(); ++position) {
    const migration::revision& r = c.history.at(position);
    if (c.json) {
      out.open('{');
      write_json(out, c, position);
      out.key("operations").value(r.upgrade.count).close('}');
    } else {
      c.out << c.label(position) << ' ' << one_line(r.message) << '\n';
    }
  }
  if (c.json) c.out << out.close(']').text() << '\n';
  return 0;
}

inline void add_pending(CLI::App& line, context& c) {
  CLI::App* const command = line.add_subcommand("pending", "list the revisions that the database does not have yet");
  add_connection_options(*command, c);
  add_format_option(*command, c);
  command->callback([&c] { c.command = [&c] { return run_pending(c); }; });
}

}  // namespace cupel::runner
