// SPDX-License-Identifier: Apache-2.0
#pragma once
// The SQL of a model's own statements (orm::statements), for one database. Every value is a parameter, every name
// quoted.

#include <cupel/driver/database.hpp>
#include <string>
#include <vector>

#include "tools/codegen/model/mapped_record.hpp"

namespace cupel::codegen {

struct record_statements {
  std::string table;
  std::string select;
  std::string find;
  std::string insert;
  std::string update;
  std::string remove;
  bool last_insert_id = false;
};

record_statements statements_of(const mapped_record&, driver::database);

/// The columns whose values each statement is given, in the order of its parameters.
std::vector<const mapped_column*> bound_by_insert(const mapped_record&);
std::vector<const mapped_column*> bound_by_update(const mapped_record&);
std::vector<const mapped_column*> bound_by_remove(const mapped_record&);

/// The condition that a row is not soft-deleted, the same on both databases; empty where none is marked.
std::string alive_condition(const mapped_record&);

}  // namespace cupel::codegen
