// SPDX-License-Identifier: Apache-2.0
#pragma once
// What `cupel revision --amend` keeps of the head that it writes again, and what it would lose.

#include <cupel/diff/consent.hpp>
#include <cupel/schema/catalog.hpp>

#include "tools/codegen/commands/options.hpp"

namespace cupel::codegen {

/// What its author agreed to when the head was written, where it still means something for `models`: its renames and
/// drops. `before`: the state in front of it.
diff::consent consent_of_head(const migration::revision& head, const schema::catalog& before,
                              const schema::catalog& models);

/// An operation of the head that the tool would not write for the way from `before`, the state in front of it, to the
/// state behind it; or one that it would write and the head has not. Their order does not count.
struct edited_operation {
  const schema::definition* what = nullptr;  ///< null: there is none
  bool is_missing = false;
};
edited_operation find_edited(migration::arena&, const migration::revision& head, const schema::catalog& before);

/// Reports what was written into the head by hand and would be lost; false where there is nothing. Comments and the
/// spelling of constants count, white space does not.
bool report_hand_edits(const opened_system&, const source_revision& head, const schema::catalog& before, diagnostics&);

}  // namespace cupel::codegen
