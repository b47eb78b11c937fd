// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where something stands in the user's source. Lines and columns count from 1, columns in bytes.

#include <compare>
#include <string>

namespace cupel::codegen {

struct place {
  std::string file;  ///< relative to the project's root where it lies under it, otherwise absolute; '/' between folders
  unsigned line = 0;  ///< 0: unknown
  unsigned column = 0;
  unsigned length = 1;    ///< bytes to underline, on that line
  bool in_macro = false;  ///< what is meant stands in the definition of the macro that is used here

  friend auto operator<=>(const place&, const place&) = default;
};

}  // namespace cupel::codegen
