// SPDX-License-Identifier: Apache-2.0
#pragma once
// MAX_LOCK of cupel_add_system: how strongly a revision may lock a table that stands, on PostgreSQL.
//
//   migrations/shop/20260110_….hpp:7:3: error: revision 'b2': add_column 'notes.phone' locks table 'notes' with
//   access_exclusive (blocks reads and writes), and MAX_LOCK is share_row_exclusive [cupel-lock]

#include <cupel/diff/hazard.hpp>
#include <string>
#include <vector>

namespace cupel::codegen {

/// An operation that locks more strongly than it may.
struct lock_excess {
  const schema::definition* what = nullptr;
  std::string text;  ///< "add_column 'notes.phone' locks table 'notes' with …, and MAX_LOCK is share"
};

/// What of the operations of a revision exceeds `max_lock`, a word of diff::lock_name; none where it is empty. Tables
/// that the revision makes are nobody's yet. `state` is the schema before it, and then the one after.
std::vector<lock_excess> too_strong(const std::string& max_lock, const migration::operations&, schema::catalog& state);

}  // namespace cupel::codegen
