// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a history owes beyond the proof: its databases can do it, under locks that its users bear, and what its author
// wrote counts for something.

#include <limits>
#include <string>
#include <vector>

#include "tools/codegen/history/history.hpp"

namespace cupel::codegen {

/// The first `count` revisions of a history that is proved, from the base on. `max_lock`: as too_strong() takes it;
/// sealed revisions are out of question.
void check_sound(const std::vector<std::string>& dialects, const std::string& max_lock, history& past,
                 diagnostics& report, std::size_t count = std::numeric_limits<std::size_t>::max());

}  // namespace cupel::codegen
