// SPDX-License-Identifier: Apache-2.0
// A system as CMake would describe it, over a folder with models/ and migrations/.
#pragma once

#include <algorithm>
#include <filesystem>
#include <string>

#include "tools/codegen/commands/systems.hpp"

namespace cupel::test {

inline codegen::system_config system_in(const std::filesystem::path& root, const std::string& name) {
  codegen::system_config result;
  result.name = name;
  result.root = root.string();
  result.migrations = (root / "migrations").string();
  result.generated = (root / "generated" / name).string();
  result.output = (root / "build" / "generated" / name).string();
  result.default_url = "sqlite:" + name + ".db";
  result.options_digest = std::string(64, 'a');
  result.dialects = {"sqlite", "postgresql"};
  result.include_directories = {root.string(), std::string(CUPEL_SOURCE) + "/include"};
  for (const auto& each : std::filesystem::directory_iterator(root / "models"))
    if (each.path().extension() == ".hpp") result.models.push_back(each.path().string());
  std::ranges::sort(result.models);
  result.reading.headers = result.models;
  result.reading.include_dirs = result.include_directories;
  result.reading.root = result.root;
  return result;
}

}  // namespace cupel::test
