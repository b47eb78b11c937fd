// SPDX-License-Identifier: Apache-2.0
#pragma once
// Names of systems.

#include <string>

namespace cupel::codegen {

/// Why no system can be called so, as a sentence; empty where one can. cupel_add_system() refuses the same names, of
/// cmake/cupel_system_names.cmake.
std::string why_no_system_name(const std::string& name);

}  // namespace cupel::codegen
