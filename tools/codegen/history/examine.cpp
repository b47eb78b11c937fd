// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/history/examine.hpp"

namespace cupel::codegen {

migration::findings examine_history(history& past, const std::string& system, migration::operations models) {
  return migration::examine(past.registry(system, models));
}

}  // namespace cupel::codegen
