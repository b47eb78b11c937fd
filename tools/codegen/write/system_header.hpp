// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "tools/codegen/write/generated_file.hpp"

namespace cupel::codegen {

/// `<system>.gen.hpp`: every mapping of the system, and its registry.
generated_file system_header(const std::string& system, const std::vector<std::string>& stems);

}  // namespace cupel::codegen
