// SPDX-License-Identifier: Apache-2.0
// stamp TARGET [--purge]: sets the version, and runs nothing.
#pragma once

#include <cupel/runner/commands/options.hpp>
#include <cupel/runner/migrator.hpp>

namespace cupel::runner {

[[nodiscard]] inline int run_stamp(context& c, const std::string& target, bool purge) {
  const auto connection = c.connect_to_go_to(target);
  console tell{c.err, c.verbose};
  c.how.observer = &tell;
  const std::size_t position = migrator{*connection, c.system, c.how}.stamp(target, purge);
  c.out << c.system.system << " is stamped " << c.label(position) << ", " << c.database << '\n';
  c.err << "note: the database was not compared with that revision\n";
  return 0;
}

inline void add_stamp(CLI::App& line, context& c) {
  CLI::App* const command =
      line.add_subcommand("stamp", "set the version without running anything; nothing is compared");
  const auto target = std::make_shared<std::string>();
  const auto purge = std::make_shared<bool>(false);
  command->add_option("TARGET", *target, "head, base, a revision or the beginning of one")->required();
  command->add_flag("--purge", *purge, "also where the database is at a revision that this program does not have");
  add_connection_options(*command, c);
  add_lock_options(*command, c);
  command->callback([&c, target, purge] { c.command = [&c, target, purge] { return run_stamp(c, *target, *purge); }; });
}

}  // namespace cupel::runner
