// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the facts of one definition write while it is put together.
#include <string>
#include <vector>

namespace cupel::dialect {

struct clauses {
  std::string text;                ///< the clause so far
  std::string end;                 ///< what stands behind all of it
  std::vector<std::string> after;  ///< statements of their own that follow
};

}  // namespace cupel::dialect
