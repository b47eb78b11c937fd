// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/commands/model_headers.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

namespace cupel::codegen {
namespace {

namespace fs = std::filesystem;

bool is_model(const fs::path& file) {
  const auto name = file.filename().generic_string();
  return (name.ends_with(".hpp") || name.ends_with(".h")) && !name.ends_with(".gen.hpp");
}

}  // namespace

std::vector<std::string> model_headers(const std::vector<std::string>& entries) {
  std::vector<std::string> result;
  const auto add = [&](const fs::path& file) { result.push_back(file.lexically_normal().generic_string()); };
  std::error_code unreadable;  // what cannot be looked into holds no header, as for CMake
  for (const auto& entry : entries) {
    if (!fs::is_directory(entry, unreadable)) {
      add(entry);
      continue;
    }
    for (const auto& each : fs::recursive_directory_iterator(entry, unreadable))
      if (!each.is_directory(unreadable) && is_model(each.path())) add(each.path());
  }
  std::ranges::sort(result);
  const auto twice = std::ranges::unique(result);
  result.erase(twice.begin(), twice.end());
  return result;
}

bool check_model_headers(const system_config& system, diagnostics& report) {
  const auto shown = [&](const std::string& path) {
    return '\'' + fs::path(path).lexically_relative(system.root).generic_string() + '\'';
  };
  const auto refuse = [&](const std::string& text, const std::string& remedy) {
    report.error({}, "models", "MODELS of system '" + system.name + "': " + text).remedy(remedy);
  };
  for (const auto& each : system.model_entries)
    if (!fs::exists(each))
      refuse("there is no " + shown(each), "bring it back, or take it out of cupel_add_system(" + system.name + ')');
  if (report.has_errors()) return false;
  if (system.models.empty()) {
    std::string all;
    for (const auto& each : system.model_entries) all += (all.empty() ? "" : ", ") + shown(each);
    refuse("no header is in " + all, "a system without models has nothing to generate: take it out of CMakeLists.txt");
    return false;
  }
  std::set<std::string> stems = {"models", "proof", "registry", system.name};
  for (const auto& each : system.models)
    if (const auto stem = fs::path(each).stem().generic_string(); !stems.insert(stem).second)
      refuse(shown(each) + " would be generated into '" + stem + ".gen.hpp', which another header or the system needs",
             "give the header another name");
  return true;
}

}  // namespace cupel::codegen
