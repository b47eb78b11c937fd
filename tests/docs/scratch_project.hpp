// SPDX-License-Identifier: Apache-2.0
// A copy of the project in a folder of its own, for commands that a document shows: `cupel`,
// `build/color_meter-migrate` and `build/examples/color_meter/color_meter_demo` are those of this build, models and
// migrations may be edited.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "support/temporary.hpp"

namespace cupel::test {

class scratch_project {
 public:
  scratch_project();

  /// Whether this build has the tool.
  static bool has_tool();

  /// What a shell command in the project's folder says on both of its outputs.
  std::vector<std::string> run(const std::string& command) const;

  /// Lines with `+` come in after the ones above them, lines with `-` go. Throws std::runtime_error where the others do
  /// not stand in the file.
  void edit(const std::string& file, const std::vector<std::string>& diff) const;

 private:
  temporary_folder folder_;
};

}  // namespace cupel::test
