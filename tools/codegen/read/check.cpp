// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/read/check.hpp"

namespace cupel::codegen {

void check(const reading& all, diagnostics& report) {
  static_cast<void>(all);
  static_cast<void>(report);
}

}  // namespace cupel::codegen
