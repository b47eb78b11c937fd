// SPDX-License-Identifier: Apache-2.0
// show REVISION: its operations and where each is written.
#pragma once

#include <cupel/runner/commands/describe_revision.hpp>
#include <cupel/runner/commands/options.hpp>
#include <cupel/runner/target.hpp>

namespace cupel::runner {

[[nodiscard]] inline int run_show(context& c, const std::string& target) {
  const std::size_t position = resolve_target(target, c.history, std::nullopt, "no database is asked; name a revision");
  if (position == 0) throw target_error{"base is no revision; there is nothing to show"};
  const migration::revision& r = c.history.at(position);
  const std::string sum = migration::checksum_text(migration::checksum(r));
  const char* const way_back = r.irreversible ? "none" : r.downgrade.given ? "written" : "derived";
  if (c.json) {
    json_writer out;
    out.open('{');
    write_json(out, c, position);
    out.key("checksum").value(sum).key("downgrade").value(way_back).key("operations").open('[');
    for (const migration::operation& op : r.upgrade) {
      out.open('{').key("operation").value(describe_operation(op.what));
      write_json(out, op.what.at);
      out.close('}');
    }
    c.out << out.close(']').close('}').text() << '\n';
    return 0;
  }
  c.out << c.label(position) << ' ' << one_line(r.message) << '\n';
  write_details(c.out, r, nullptr);
  c.out << "    checksum " << sum << "\n    way back " << way_back << '\n';
  for (const migration::operation& op : r.upgrade) {
    const std::string place = schema::place_text(op.what.at);
    c.out << "  " << one_line(describe_operation(op.what)) << (place.empty() ? "" : "  ") << place << '\n';
  }
  return 0;
}

inline void add_show(CLI::App& line, context& c) {
  CLI::App* const command = line.add_subcommand("show", "show a revision and its operations");
  const auto target = std::make_shared<std::string>();
  command->add_option("REVISION", *target, "head, a revision or the beginning of one")->required();
  add_format_option(*command, c);
  command->callback([&c, target] { c.command = [&c, target] { return run_show(c, *target); }; });
}

}  // namespace cupel::runner
