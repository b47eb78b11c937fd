// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "tools/codegen/history/history.hpp"

namespace cupel::codegen {

/// Parses the migration headers (and `sealed`, where it is one of them) and copies their constants. False where Clang
/// itself found an error.
bool read_constants(const read_options&, const std::string& sealed, diagnostics&, history& into);

}  // namespace cupel::codegen
