// SPDX-License-Identifier: Apache-2.0
#pragma once
// A revision that is sound can still fail where its tables have rows. Whoever has it written is told so.

#include <cupel/migration/operation.hpp>
#include <cupel/schema/catalog.hpp>
#include <iosfwd>

namespace cupel::codegen {

/// Notes on what the rows that stand have no value for, on the way up and on the derived way back. `before`: the state
/// that the upgrade begins with.
void note_rows(const migration::operations& upgrade, const schema::catalog& before, std::ostream&);

}  // namespace cupel::codegen
