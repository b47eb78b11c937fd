// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/commands/generate.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "tools/codegen/commands/options.hpp"
#include "tools/codegen/history/examine.hpp"
#include "tools/codegen/history/sound.hpp"
#include "tools/codegen/write/output.hpp"
#include "tools/codegen/write/report.hpp"
#include "tools/codegen/write/system_files.hpp"

namespace cupel::codegen {
namespace {

namespace fs = std::filesystem;

// Blanks and what Make reads as its own are escaped.
std::string in_depfile(const std::string& path) {
  std::string result;
  for (const char each : path) {
    if (each == ' ' || each == '#' || each == '\\') result += '\\';
    if (each == '$') result += '$';
    result += each;
  }
  return result;
}

std::string depfile_text(const std::string& target, std::vector<std::string> files) {
  std::ranges::sort(files);
  files.erase(std::ranges::unique(files).begin(), files.end());
  std::string result = in_depfile(target) + ':';
  for (const auto& each : files) result += " \\\n  " + in_depfile(each);
  return result + '\n';
}

void touch(const std::string& stamp) {
  if (stamp.empty()) return;
  std::ofstream(stamp, std::ios::binary | std::ios::app);
  fs::last_write_time(stamp, fs::file_time_type::clock::now());
}

int check(const system_config& system, const std::vector<generated_file>& files, std::ostream& out) {
  const auto names = outdated(system.generated, files);
  const auto folder = fs::path(system.generated).lexically_relative(system.root);
  for (const auto& each : names) out << (folder / each).generic_string() << " is out of date\n";
  if (names.empty()) return 0;
  out << "note: cupel generate\n";
  return 1;
}

// What a person who types the command is told.
void write_committed(const system_config& system, const system_model& model, const std::vector<generated_file>& files,
                     std::ostream& out) {
  const auto names = outdated(system.generated, files);
  write_files(system.generated, files);
  out << system.name << ": " << model.records.size() << (model.records.size() == 1 ? " model" : " models") << " in "
      << system.models.size() << (system.models.size() == 1 ? " header read, " : " headers read, ") << files.size()
      << " generated files";
  if (names.empty()) out << " up to date";
  out << '\n';
  const auto folder = fs::path(system.generated).lexically_relative(system.root);
  for (const auto& each : names)
    out << "  " << (fs::exists(fs::path(system.generated) / each) ? "wrote " : "removed ")
        << (folder / each).generic_string() << '\n';
}

}  // namespace

int generate_system(const system_config& system, const generate_options& options, std::ostream& out,
                    std::ostream& errors) {
  auto opened = look_at_system(system, errors);
  if (!opened) return 1;
  const auto& model = opened->model;
  auto& past = opened->past;
  diagnostics report(system.root);
  const auto found = examine_history(past, system.name, model.operations());
  report_findings(found, model, past, {.drift_is_error = options.drift_is_error, .system = name_to_give(system)},
                  report);
  if (found.problems.empty() && !opened->refused) check_sound(system.dialects, system.max_lock, past, report);
  report.print(errors);
  if (report.has_errors() || opened->refused) return 1;

  const auto files = system_files(system, model, past, found.drift);
  if (options.check) return check(system, files, out);
  if (options.output.empty()) {
    write_files(system.output, files);
    write_committed(system, model, files, out);
  } else {
    write_files(options.output, files);
  }
  if (!options.depfile.empty()) {
    auto read = model.declarations.dependencies;
    read.insert(read.end(), past.dependencies.begin(), past.dependencies.end());
    write_file(options.depfile, depfile_text(options.stamp, std::move(read)));
  }
  touch(options.stamp);
  return 0;
}

int generate(words_of_command arguments) {
  CLI::App line{"models and migrations become code", "cupel generate"};
  generate_options options;
  system_choice choice;
  std::string config_file;
  std::string drift = "error";
  choice.add_to(line);
  line.add_flag("--check", options.check, "write nothing; exit 1 where something would change");
  line.add_option("--config", config_file, "the build's cupel.json")->needs("--system");
  auto* output = line.add_option("--output", options.output, "write there alone")->needs("--system");
  auto* stamp = line.add_option("--stamp", options.stamp, "touch it at the end")->needs(output);
  line.add_option("--depfile", options.depfile, "write what was read, for Ninja and Make")->needs(stamp);
  line.add_option("--drift", drift, "a difference between models and migrations: error, warning")
      ->check(CLI::IsMember({"error", "warning"}));
  if (const auto code = parse_line(line, arguments)) return *code;
  options.drift_is_error = drift == "error";

  int result = 0;
  const auto systems = config_file.empty() ? choice.all() : std::vector{read_config(config_file).choose(choice.system)};
  for (const auto& each : systems) result = std::max(result, generate_system(each, options, std::cout, std::cerr));
  return result;
}

}  // namespace cupel::codegen
