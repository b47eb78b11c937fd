// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a history owes beyond the proof: its databases can do it, and what its author wrote counts for something.

#include <limits>
#include <string>
#include <vector>

#include "tools/codegen/history/history.hpp"

namespace cupel::codegen {

/// The first `count` revisions of a history that is proved, from the base on.
void check_sound(const std::vector<std::string>& dialects, history& past, diagnostics& report,
                 std::size_t count = std::numeric_limits<std::size_t>::max());

}  // namespace cupel::codegen
