// SPDX-License-Identifier: Apache-2.0
#pragma once
// IGNORE of cupel_add_system: tables of the same database that are somebody else's. A model or a migration that makes
// one is refused, so that none is ever touched:
//
//   models/shop/job.hpp:4:8: error: table 'queue_jobs' is none of this system's: IGNORE has 'queue_*' [cupel-ignored]

#include <string>
#include <string_view>
#include <vector>

#include "tools/codegen/history/history.hpp"
#include "tools/codegen/model/model.hpp"

namespace cupel::codegen {

/// Whether a table's name is one of a pattern's: `*` is any text, `?` any one character.
bool matches(std::string_view pattern, std::string_view name);

/// One error for each table of the models, and each operation that makes one or gives it its name.
void check_ignored(const std::vector<std::string>& patterns, const system_model&, const history&, diagnostics&);

}  // namespace cupel::codegen
