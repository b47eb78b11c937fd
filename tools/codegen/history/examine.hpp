// SPDX-License-Identifier: Apache-2.0
#pragma once
// The proof, as the tool runs it: migration/proof.hpp over the constants that Clang has read, and the seals.

#include <cupel/migration/proof.hpp>
#include <string>

#include "tools/codegen/history/history.hpp"

namespace cupel::codegen {

/// Everything that is wrong with a history and every difference from the models; empty: proved. The findings point into
/// `past` and into the models.
migration::findings examine_history(history& past, const std::string& system, migration::operations models);

}  // namespace cupel::codegen
