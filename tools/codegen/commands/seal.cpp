// SPDX-License-Identifier: Apache-2.0
// cupel seal: revisions up to one (the head) were released and may no longer change. Their checksums stand in
// sealed.hpp, which only grows.
#include <cupel/migration/checksum_text.hpp>
#include <filesystem>
#include <iostream>

#include "tools/codegen/commands/options.hpp"
#include "tools/codegen/history/examine.hpp"
#include "tools/codegen/write/literal.hpp"
#include "tools/codegen/write/output.hpp"
#include "tools/codegen/write/report.hpp"

namespace cupel::codegen {
namespace {

// A message as the rest of a comment's line.
std::string one_line(const char* message) {
  std::string result = message == nullptr ? "" : message;
  for (char& each : result)
    if (static_cast<unsigned char>(each) < 0x20 || each == '\\') each = ' ';
  return result;
}

std::string sealed_text(const std::string& system, const std::vector<const migration::revision*>& revisions) {
  std::string result =
      "#pragma once\n// Written by `cupel seal`. These revisions were released: databases hold what they did, and to "
      "change or "
      "delete one\n// is an error of the build.\n#include <cupel/migration/registry.hpp>\n\nnamespace migrations::"
      + system + " {\n\n// clang-format off\ninline constexpr cupel::migration::sealed_revision sealed[] = {\n";
  for (const auto* each : revisions)
    result += "  {" + string_literal(each->id) + ", 0x" + migration::checksum_text(migration::checksum(*each))
              + "},  // " + one_line(each->message) + '\n';
  return result + "};\n// clang-format on\n\n}  // namespace migrations::" + system + '\n';
}

}  // namespace

int seal(words_of_command arguments) {
  CLI::App line{"released revisions may no longer change", "cupel seal"};
  system_choice choice;
  std::string name;
  choice.add_to(line);
  line.add_option("REVISION", name, "the last one to seal; otherwise the head");
  if (const auto code = parse_line(line, arguments)) return *code;
  auto opened = open_system(choice.one(), std::cerr);
  if (!opened) return 1;
  auto& [config, model, past, refused] = *opened;
  diagnostics report(config.root);
  const auto found = examine_history(past, config.name, model.operations());
  migration::findings faults;  // a drift is no reason against a seal
  for (const auto& each : found.problems) faults.problems.push_back(each);
  report_findings(faults, model, past, {.system = name_to_give(config)}, report);
  report.print(std::cerr);
  if (report.has_errors()) return 1;
  schema::list<migration::problem> none;
  const auto order = migration::order_revisions(past.registry(config.name, {}).revisions, none);
  if (order.empty()) throw usage_error("there is no revision to seal");

  std::size_t count = order.size();
  if (!name.empty() && name != "head") {
    count = 0;
    for (std::uint32_t i = 0; i < order.size(); ++i)
      if (name == past.revisions[order[i]].what->id) count = i + 1;
    if (count == 0) throw usage_error("there is no revision '" + name + "'");
  }
  std::vector<const migration::revision*> sealed;
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    const auto* each = past.revisions[order[i]].what;
    const bool before = std::ranges::any_of(
        past.sealed, [&](const sealed_source& other) { return schema::same_name(other.what.id, each->id); });
    if (before || i < count) sealed.push_back(each);
  }
  if (sealed.size() == past.sealed.size()) {
    std::cout << config.name << ": " << sealed.size() << " sealed already; nothing written\n";
    return 0;
  }
  const auto file = sealed_header(config.migrations);
  write_file(file, sealed_text(config.name, sealed));
  std::cout << "wrote " << std::filesystem::path(file).lexically_relative(config.root).generic_string() << '\n';
  for (std::size_t i = past.sealed.size(); i < sealed.size(); ++i) std::cout << "  sealed " << sealed[i]->id << '\n';
  return 0;
}

}  // namespace cupel::codegen
