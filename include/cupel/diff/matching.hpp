// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a matching finds: what was renamed, what is asked of the author, and which words mean nothing any more.
#include <cupel/diff/consent.hpp>
#include <string>
#include <utility>
#include <vector>

namespace cupel::diff {

struct matching {
  std::vector<std::pair<std::string, std::string>> tables;  ///< renamed: from, to
  struct renamed_column {
    std::string table;  ///< the table's new name
    std::string from;
    std::string to;
  };
  std::vector<renamed_column> columns;
  std::vector<std::pair<std::string, std::string>> enumerations;  ///< renamed: from, to
  struct renamed_value {
    std::string enumeration;  ///< by its new name; empty: the values are texts in one column
    std::string table;        ///< both by their new names
    std::string column;
    std::string from;
    std::string to;
  };
  std::vector<renamed_value> values;
  std::vector<question> questions;
  std::vector<stale_word> stale;
};

}  // namespace cupel::diff
