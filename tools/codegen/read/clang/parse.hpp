// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tools/codegen/read/diagnostic.hpp"
#include "tools/codegen/read/read_models.hpp"

namespace cupel::codegen {

/// Parses all headers as one translation unit and makes declarations of them. False where Clang itself found an error:
/// then only that is reported, and what was read means nothing.
bool parse_headers(const read_options&, diagnostics&, reading& into);

}  // namespace cupel::codegen
