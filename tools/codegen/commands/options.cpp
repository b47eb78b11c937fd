// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/commands/options.hpp"

#include <algorithm>
#include <cupel/driver/url_secrets.hpp>
#include <cupel/runner/commands/complaint.hpp>
#include <iostream>
#include <sstream>
#include <string_view>

#include "tools/codegen/commands/model_headers.hpp"
#include "tools/codegen/history/dialects.hpp"
#include "tools/codegen/history/ignored.hpp"

namespace cupel::codegen {

void system_choice::add_to(CLI::App& line) {
  line.add_option("-p", build, "the build folder; otherwise ./build, or the nearest parent's");
  line.add_option("--system", system, "the system, where the build has several");
}

std::vector<system_config> system_choice::all() const {
  const auto config = find_config(build);
  if (!system.empty()) return {config.choose(system)};
  if (config.systems.empty()) config.choose(system);
  return config.systems;
}

system_config system_choice::one() const {
  return find_config(build).choose(system);
}

std::optional<int> parse_line(CLI::App& line, words_of_command arguments) {
  std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
  try {
    line.parse(reversed);
    for (const auto* option : line.get_options())
      if (std::ranges::count(option->results(), "") > 0) throw usage_error(option->get_name() + " is empty");
    return std::nullopt;
  } catch (const CLI::ParseError& wrong) {
    if (wrong.get_exit_code() == 0) return line.exit(wrong);
    const std::vector<std::string_view> words(arguments.begin(), arguments.end());
    std::cerr << "error: " << driver::without_secrets(runner::complaint(line, wrong), words)
              << "\nnote: " << line.get_name() << " --help\n";
    return 2;
  }
}

// All that is wrong is said in one run, as far as it can be seen: also what a model that was refused does to a
// database.
std::optional<opened_system> look_at_system(const system_config& config, std::ostream& errors) {
  diagnostics report(config.root);
  if (!check_model_headers(config, report)) {
    report.print(errors);
    return std::nullopt;
  }
  auto declarations = read_models(config.reading, report);
  const bool parsed = declarations.ok || !declarations.records.empty();
  std::ostringstream of_history;
  auto past = read_history({.folder = config.migrations, .reading = config.reading}, of_history);
  auto model = make_model(std::move(declarations), config.naming, report);
  const bool read = parsed && past.ok && !report.has_errors();
  if (parsed && past.ok) {
    check_dialects(config.dialects, model, past, report);
    check_ignored(config.ignore, model, past, report);
  }
  report.print(errors);
  errors << of_history.str();
  if (!read) return std::nullopt;
  return opened_system{config, std::move(model), std::move(past), report.has_errors()};
}

std::optional<opened_system> open_system(const system_config& config, std::ostream& errors) {
  auto opened = look_at_system(config, errors);
  if (opened && opened->refused) return std::nullopt;
  return opened;
}

std::string name_to_give(const system_config& config) {
  return config.reading.known_headers.empty() ? std::string{} : config.name;
}

}  // namespace cupel::codegen
