// SPDX-License-Identifier: Apache-2.0
#pragma once
// Two objects of one name and the like, which no single record shows: whether the models stand beside each other.
#include "tools/codegen/model/model.hpp"
#include "tools/codegen/read/diagnostic.hpp"

namespace cupel::codegen {

/// Reports every name that is taken; and where there is none, what else does not apply.
void check_replay(const system_model& model, diagnostics& report);

}  // namespace cupel::codegen
