// SPDX-License-Identifier: Apache-2.0
#pragma once
// Each revision as SQL of each of the system's databases, there and back, as the shipped binary makes it: what depends
// on the schema at its point (a conversion between two types, say) is refused in the build and not at `upgrade`.
//
//   migrations/shop/20260110_….hpp:7:3: error: alter_column: notes.body: SQLite has no conversion from …
//   [cupel-dialect]

#include <cupel/driver/database.hpp>
#include <cupel/schema/catalog.hpp>
#include <optional>
#include <string>
#include <vector>

#include "tools/codegen/history/history.hpp"

namespace cupel::codegen {

/// Why a database cannot do an operation of a list.
struct lowering_refusal {
  const schema::definition* what = nullptr;  ///< null: nobody knows which
  std::string reason;
};

/// Nothing where the database can do all. `state` is the schema before, and then the one after; after a refusal it is
/// neither.
std::optional<lowering_refusal> refused(driver::database, const migration::operations&, schema::catalog& state);

/// As `dialects` of cupel_add_system names them.
driver::database dialect_of(const std::string& name);

/// `order`: positions in `past.revisions`, from the base on. The history must be proved.
void check_lowering(const std::vector<std::string>& dialects, const history& past,
                    const std::vector<std::uint32_t>& order, diagnostics&);

}  // namespace cupel::codegen
