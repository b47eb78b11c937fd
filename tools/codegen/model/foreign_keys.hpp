// SPDX-License-Identifier: Apache-2.0
#pragma once
// Foreign keys and the relations that follow them, when all records of the system are mapped.

#include <vector>

#include "tools/codegen/model/model.hpp"

namespace cupel::codegen {

/// A foreign key by positions in the columns of two records.
struct joined_records {
  std::size_t from = 0;  ///< position in system_model::records
  std::size_t to = 0;
  std::vector<std::size_t> from_columns;
  std::vector<std::size_t> to_columns;
};

/// Adds the definitions of all foreign keys to `into.definitions`.
std::vector<joined_records> add_foreign_keys(system_model& into, const naming&, diagnostics&);

/// Fills mapped_record::relations: which foreign key each many<T> and one<T> follows, and its inverse.
void add_relations(system_model& into, const std::vector<joined_records>&, diagnostics&);

}  // namespace cupel::codegen
