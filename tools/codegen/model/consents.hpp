// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the author agrees to lose or calls by a new name: by annotation (renamed_from, dropped) or on the command line
// (--rename, --drop). Nothing is renamed or dropped without.

#include <string>
#include <vector>

#include "tools/codegen/read/place.hpp"

namespace cupel::codegen {

struct consent_to_rename {
  std::string table;  ///< today's name of the table; empty: it is the table that is renamed
  std::string from;
  std::string to;
  place where;  ///< of the annotation; line 0: the command line
};

struct consent_to_drop {
  std::string table;
  std::string column;  ///< empty: the table itself
  place where;
};

struct consents {
  std::vector<consent_to_rename> renames;
  std::vector<consent_to_drop> drops;
};

}  // namespace cupel::codegen
