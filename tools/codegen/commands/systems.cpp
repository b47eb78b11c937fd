// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/commands/systems.hpp"

#include <algorithm>
#include <boost/property_tree/json_parser.hpp>
#include <boost/property_tree/ptree.hpp>

#include "tools/codegen/commands/model_headers.hpp"

namespace cupel::codegen {
namespace {

namespace fs = std::filesystem;
using boost::property_tree::ptree;

std::vector<std::string> list_of(const ptree& from, const char* key) {
  std::vector<std::string> result;
  for (const auto& [name, each] : from.get_child(key)) result.push_back(each.get_value<std::string>());
  return result;
}

system_config system_of(const ptree& from) {
  system_config result;
  const auto text = [&](const char* key) { return from.get<std::string>(key); };
  result.name = text("name");
  result.root = text("root");
  result.migrations = text("migrations");
  result.generated = text("generated");
  result.output = text("output");
  result.migrate = text("migrate");
  result.default_url = text("default_url");
  result.file_template = text("file_template");
  result.version_schema = text("version_schema");
  result.max_lock = text("max_lock");
  result.options_digest = text("options_digest");
  result.model_entries = list_of(from, "models");
  result.models = model_headers(result.model_entries);
  result.dialects = list_of(from, "dialects");
  result.ignore = list_of(from, "ignore");
  result.include_directories = list_of(from, "include_directories");
  result.compile_definitions = list_of(from, "compile_definitions");
  for (const auto& [kind, pattern] : from.get_child("naming"))
    if (!result.naming.set(kind, pattern.get_value<std::string>()))
      throw usage_error("system '" + result.name + "': NAMING " + kind + "=" + pattern.get_value<std::string>()
                        + ": a pattern takes {table} and {columns}, and {table} must be in it");
  return result;
}

std::vector<std::string> files_in(const fs::path& folder, const std::string& ending) {
  std::vector<std::string> result;
  std::error_code none;
  for (const auto& each : fs::directory_iterator(folder, none))
    if (each.path().filename().string().ends_with(ending)) result.push_back(each.path().generic_string());
  return result;
}

void add_reading(build_config& config) {
  for (auto& each : config.systems) {
    each.reading.headers = each.models;
    each.reading.include_dirs = each.include_directories;
    each.reading.defines = each.compile_definitions;
    each.reading.root = each.root;
    for (const auto& model : each.models)
      each.reading.empty_headers.push_back(each.output + "/" + fs::path(model).stem().string() + ".gen.hpp");
    for (const auto& folder : {each.output, each.generated})
      for (auto& file : files_in(folder, ".gen.hpp")) each.reading.empty_headers.push_back(std::move(file));
    std::ranges::sort(each.reading.empty_headers);
    const auto twice = std::ranges::unique(each.reading.empty_headers);
    each.reading.empty_headers.erase(twice.begin(), twice.end());
    for (const auto& other : config.systems)
      if (other.name != each.name)
        each.reading.known_headers.insert(each.reading.known_headers.end(), other.models.begin(), other.models.end());
  }
}

std::string names_of(const build_config& config) {
  std::string result;
  for (const auto& each : config.systems) result += (result.empty() ? "" : ", ") + each.name;
  return result;
}

}  // namespace

const system_config& build_config::choose(const std::string& name) const {
  if (systems.empty()) throw usage_error("no system is in '" + build + "'; add one with cupel_add_system");
  if (name.empty()) {
    if (systems.size() == 1) return systems.front();
    throw usage_error("which system? --system " + names_of(*this));
  }
  const auto found = std::ranges::find(systems, name, &system_config::name);
  if (found == systems.end()) throw usage_error("no system '" + name + "'; there is: " + names_of(*this));
  return *found;
}

build_config read_config(const fs::path& file) {
  if (!fs::exists(file))
    throw usage_error("no '" + file.string() + "'\nnote: configure the project first: cmake -S . -B build");
  build_config result;
  try {
    ptree all;
    boost::property_tree::read_json(file.string(), all);
    result.build = all.get<std::string>("build");
    for (const auto& [name, each] : all.get_child("systems")) result.systems.push_back(system_of(each));
  } catch (const boost::property_tree::ptree_error& error) {
    throw std::runtime_error("'" + file.string() + "' is damaged: " + error.what()
                             + "\nnote: configure the project again: cmake -S . -B build");
  }
  add_reading(result);
  return result;
}

build_config find_config(const std::string& build_dir) {
  if (!build_dir.empty()) return read_config(fs::path(build_dir) / "cupel.json");
  for (auto folder = fs::current_path();; folder = folder.parent_path()) {
    if (fs::exists(folder / "build" / "cupel.json")) return read_config(folder / "build" / "cupel.json");
    if (folder == folder.root_path()) break;
  }
  throw usage_error(
      "no build/cupel.json here or in a folder above\nnote: configure the project first (cmake -S . -B build), or name "
      "its build folder: cupel -p BUILD_DIR …");
}

}  // namespace cupel::codegen
