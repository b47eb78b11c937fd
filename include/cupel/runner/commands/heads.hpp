// SPDX-License-Identifier: Apache-2.0
// heads: the newest revision of this program.
#pragma once

#include <cupel/runner/commands/describe_revision.hpp>
#include <cupel/runner/commands/options.hpp>

namespace cupel::runner {

[[nodiscard]] inline int run_heads(context& c) {
  const std::size_t head = c.history.size();
  if (c.json) {
    json_writer out;
    out.open('[');
    if (head > 0) {
      out.open('{');
      write_json(out, c, head);
      out.close('}');
    }
    c.out << out.close(']').text() << '\n';
  } else if (head > 0) {
    c.out << c.label(head) << ' ' << one_line(c.history.at(head).message) << '\n';
    if (c.verbose) write_details(c.out, c.history.at(head), nullptr);
  }
  return 0;
}

inline void add_heads(CLI::App& line, context& c) {
  CLI::App* const command = line.add_subcommand("heads", "show the newest revision of this program");
  add_format_option(*command, c);
  add_verbose_option(*command, c, "show its parent and source");
  command->callback([&c] { c.command = [&c] { return run_heads(c); }; });
}

}  // namespace cupel::runner
