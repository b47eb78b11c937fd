// SPDX-License-Identifier: Apache-2.0
// redo: the head again, after its source was edited: back by the inverse that the journal holds, then up.
#pragma once

#include <cupel/runner/commands/options.hpp>
#include <cupel/runner/migrator.hpp>

namespace cupel::runner {

[[nodiscard]] inline int run_redo(context& c) {
  const auto connection = c.connect(access::change);
  console tell{c.err, c.verbose};
  c.how.observer = &tell;
  const result done = migrator{*connection, c.system, c.how}.redo();
  c.out << c.system.system << " is again at " << c.label(c.history.position(done.to)) << ", " << c.database << '\n';
  return 0;
}

inline void add_redo(CLI::App& line, context& c) {
  CLI::App* const command =
      line.add_subcommand("redo", "undo the newest applied revision as it was applied, then apply it as it is now");
  add_run_options(*command, c);
  command->callback([&c] { c.command = [&c] { return run_redo(c); }; });
}

}  // namespace cupel::runner
