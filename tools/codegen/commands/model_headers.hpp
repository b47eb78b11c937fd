// SPDX-License-Identifier: Apache-2.0
#pragma once
// MODELS of cupel_add_system as headers: the folders are searched when a command runs, as a build searches them again
// (cmake/cupel_add_system.cmake), so that a header which came or went since the project was configured is no surprise.

#include <string>
#include <vector>

#include "tools/codegen/commands/systems.hpp"

namespace cupel::codegen {

/// The headers of `entries`, absolute and sorted. An entry that does not stand is taken for a header.
std::vector<std::string> model_headers(const std::vector<std::string>& entries);

/// What CMake would refuse: headers that are not there, and names that two files of generated code would share. False
/// where there is nothing to read.
bool check_model_headers(const system_config&, diagnostics&);

}  // namespace cupel::codegen
