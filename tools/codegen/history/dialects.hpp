// SPDX-License-Identifier: Apache-2.0
#pragma once
// What one of a system's databases cannot do, at the member or the operation that asks for it:
//
//   models/shop/note.hpp:9:5: error: SQLite has no included columns: index 'ix_notes_title' of table
//   'notes' [cupel-dialect]

#include <string>
#include <vector>

#include "tools/codegen/history/history.hpp"
#include "tools/codegen/model/model.hpp"

namespace cupel::codegen {

/// `dialects`: of cupel_add_system, "sqlite" and "postgresql". One error for each reason of each database, at
/// the part of a table that it is about.
void check_dialects(const std::vector<std::string>& dialects, const system_model&, const history&, diagnostics&);

}  // namespace cupel::codegen
