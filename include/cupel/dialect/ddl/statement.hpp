// SPDX-License-Identifier: Apache-2.0
#pragma once
// What an operation becomes: SQL statements, and a few pieces of work that are no SQL. lower() makes them,
// dialect/ddl/executor.hpp runs them, dialect/ddl/script.hpp writes them down.
#include <cstdint>
#include <cupel/schema/definition.hpp>
#include <string>
#include <vector>

namespace cupel::dialect {

enum class work : std::uint8_t {
  sql,                 ///< execute `sql`; of an `execute` operation it can be several statements
  step,                ///< call `up` of the data step that `from` is
  save_dependents,     ///< SQLite: read the triggers and indexes of `table`, which is about to be dropped and made anew
  restore_dependents,  ///< SQLite: make those that are missing again, word for word
};

struct statement {
  /// Without a semicolon at its end, unless its author wrote one. Of save_dependents: what a script runs instead, which
  /// stops where there is something to save.
  std::string sql;
  const schema::definition* from = nullptr;  ///< the operation that it belongs to
  work what = work::sql;
  std::string table;  ///< save_dependents, restore_dependents: the table, unquoted
  /// The other operations that a rebuild does at the same time: an error in it may be theirs.
  std::vector<const schema::definition*> also;
  /// Where `from` is none of this program: the operation in words, as the journal has it.
  std::string named{};
};

}  // namespace cupel::dialect
