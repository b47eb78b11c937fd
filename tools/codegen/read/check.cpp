// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/read/check.hpp"

namespace cupel::codegen {

void check(const reading& all, diagnostics& report) {
  check_words(all, report);
  check_texts(all, report);
  check_types(all, report);
  check_meaning(all, report);
  check_ranges(all, report);
  check_tables(all, report);
  check_references(all, report);
  check_names(all, report);
  check_enumerations(all, report);
}

}  // namespace cupel::codegen
