// SPDX-License-Identifier: Apache-2.0
#pragma once
// The models of a system as definitions (what the database should be) and as mapped records (how it is read).
//
//   diagnostics report(root);
//   system_model model = make_model(read_models(options, std::cerr), {}, report);
//   if (report.has_errors()) …
//   model.operations();                            // tables, their indexes, then foreign keys: they replay
//   model.origins.of(column.at)                    // the member's file, line and column

#include <cupel/diff/consent.hpp>
#include <cupel/migration/arena.hpp>
#include <memory>
#include <vector>

#include "tools/codegen/model/mapped_record.hpp"
#include "tools/codegen/model/naming.hpp"
#include "tools/codegen/model/origins.hpp"
#include "tools/codegen/read/declaration.hpp"
#include "tools/codegen/read/diagnostic.hpp"

namespace cupel::codegen {

struct system_model {
  reading declarations;
  std::vector<mapped_record> records;  ///< tables and views, in the order of the headers, then of the source
  std::unique_ptr<migration::arena> memory = std::make_unique<migration::arena>();
  codegen::origins origins;
  /// schema::enumeration, schema::named_schema, schema::table, schema::index and schema::foreign_key, in `memory`: all
  /// native enums, then the schemas that tables stand in, then all tables with their uniques and checks, then all
  /// indexes, then all foreign keys, so that they replay in this order however the tables refer to each other. `at` is
  /// the member's or the struct's line in the header.
  std::vector<const schema::definition*> definitions;
  diff::consent consent;  ///< renamed_from and dropped, as they stand in the headers

  migration::operations operations() const { return memory->list(definitions); }
  /// Null where there is none of that qualified name.
  const mapped_record* find(const std::string& qualified_name) const;
};

/// What cannot be a schema is reported; then the model is not to be used.
system_model make_model(reading, const naming&, diagnostics&);

}  // namespace cupel::codegen
