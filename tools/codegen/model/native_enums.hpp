// SPDX-License-Identifier: Apache-2.0
#pragma once
// The native enums of a system as definitions: one for each C++ enum that is stored so and is a column's type.

#include "tools/codegen/model/model.hpp"

namespace cupel::codegen {

/// Puts them before all tables. What two enums, or an enum and a table, cannot both be called is reported.
void add_native_enums(system_model&, diagnostics&);

}  // namespace cupel::codegen
