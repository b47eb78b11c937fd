// SPDX-License-Identifier: Apache-2.0
#pragma once
// From declarations to columns: which members are columns, under which names, and what a list of columns in an
// annotation names.

#include <string>
#include <vector>

#include "tools/codegen/read/declaration.hpp"

namespace cupel::codegen {

/// A member that is a column, also one inside an embedded struct.
struct flat_column {
  std::string path;  ///< as C++ writes it: `email`, `address.city`
  std::string name;  ///< the column's: `column("…")` or the member's name, after the prefixes of the embedded structs
  const field* what = nullptr;
  place where;  ///< of the member of the table's own struct
};

/// In the order of the table. The pointers live as long as the reading.
std::vector<flat_column> columns_of(const reading&, const record&);

bool is_relation(const field&);
bool is_embedded(const field&);
bool is_transient(const field&);

/// One column of `index(role, desc(created_at, nulls_last), expression("lower(email)"))`.
struct key_column {
  enum class nulls { by_order, first, last };
  std::string path;  ///< of the member, or the text of the expression
  bool expression = false;
  bool descending = false;
  nulls nulls_stand = nulls::by_order;
  std::string opclass;
  std::string collate;
  place where;
};

/// The path in the table of what a member's annotation calls `written`: its own struct's member, else the table's.
std::string path_beside(const std::vector<flat_column>&, const flat_column& of, const std::string& written);

/// The columns that a struct's annotation lists (index, unique, primary_key, foreign_key, and `include` inside one);
/// its options are left out.
std::vector<key_column> keys_of(const std::vector<argument>&);

}  // namespace cupel::codegen
