// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tools/codegen/read/clang/recorder.hpp"
#include "tools/codegen/read/diagnostic.hpp"

namespace cupel::codegen {

/// Annotations that no declaration of a model has taken: unknown words, and known ones on functions, variables and so
/// on.
void report_stray(recorder&, const places&, diagnostics&);

}  // namespace cupel::codegen
