// SPDX-License-Identifier: Apache-2.0
// cupel check: every difference between models and migrations, and every fault of the history; needs no database.
#include <iostream>

#include "tools/codegen/commands/options.hpp"
#include "tools/codegen/history/examine.hpp"
#include "tools/codegen/history/sound.hpp"
#include "tools/codegen/write/report.hpp"

namespace cupel::codegen {
namespace {

int check_system(const system_config& config) {
  auto opened = look_at_system(config, std::cerr);
  if (!opened) return 1;
  auto& [own, model, past, refused] = *opened;
  diagnostics report(own.root);
  const auto found = examine_history(past, own.name, model.operations());
  report_findings(found, model, past, {.system = name_to_give(own)}, report);
  if (found.problems.empty() && !refused) check_sound(own.dialects, own.max_lock, past, report);
  report.print(std::cerr);
  if (report.has_errors() || refused) return 1;
  std::size_t tables = 0;
  for (const auto& each : model.records) tables += each.view || each.external ? 0 : 1;
  std::cout << own.name << ": models and migrations agree (" << tables << (tables == 1 ? " table, " : " tables, ")
            << past.revisions.size() << (past.revisions.size() == 1 ? " revision)" : " revisions)") << '\n';
  return 0;
}

}  // namespace

int check_systems(words_of_command arguments) {
  CLI::App line{"do models and migrations agree? exit 1 and every difference where they do not", "cupel check"};
  system_choice choice;
  choice.add_to(line);
  if (const auto code = parse_line(line, arguments)) return *code;
  int result = 0;
  for (const auto& each : choice.all()) result = std::max(result, check_system(each));
  return result;
}

}  // namespace cupel::codegen
