// SPDX-License-Identifier: Apache-2.0
#pragma once
// The systems of a build, as CMake wrote them into <build>/cupel.json (cmake/cupel_config_file.cmake).
//
//   const auto config = find_config(options.build_dir);           // -p, ./build, or the nearest parent's build
//   const system_config& system = config.choose(options.system);  // --system, or the only one

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "tools/codegen/model/naming.hpp"
#include "tools/codegen/read/read_models.hpp"

namespace cupel::codegen {

/// One call of cupel_add_system. Paths are absolute.
struct system_config {
  std::string name;
  std::string root;        ///< the folder that holds the call; places in messages are relative to it
  std::string migrations;  ///< folder
  std::string generated;   ///< folder with the committed copy
  std::string output;      ///< folder in the build tree
  std::string migrate;     ///< the program <name>-migrate
  std::string default_url;
  std::string file_template;
  std::string version_schema;
  std::string max_lock;
  std::string options_digest;
  std::vector<std::string> model_entries;  ///< MODELS: folders and headers
  std::vector<std::string> models;         ///< the headers that they are now (model_headers.hpp)
  std::vector<std::string> dialects;
  std::vector<std::string> ignore;
  std::vector<std::string> include_directories;
  std::vector<std::string> compile_definitions;
  codegen::naming naming;

  /// For read_models, with the headers of the other systems of the build as known ones.
  read_options reading;
};

struct build_config {
  std::string build;  ///< the build folder
  std::vector<system_config> systems;

  /// The one of that name; with an empty name the only one. Throws usage_error where there is none or a choice.
  const system_config& choose(const std::string& name) const;
};

/// What the person who typed the command can put right; exit code 2.
class usage_error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Reads a cupel.json. Throws usage_error where it is missing, std::runtime_error where it is damaged.
build_config read_config(const std::filesystem::path& file);

/// The cupel.json of `build_dir`; where that is empty, of ./build or of the nearest parent's build.
build_config find_config(const std::string& build_dir);

}  // namespace cupel::codegen
