// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/history/examine.hpp"

namespace cupel::codegen {

migration::findings examine_history(history& past, const std::string& system, migration::operations models) {
  auto found = migration::examine(past.registry(system, models));
  for (auto& each : found.problems)
    for (const auto& seal : past.sealed)
      if (each.what == migration::fault::sealed_missing && schema::same_name(each.revision, seal.what.id))
        each.at = past.origins.note(seal.where);
  return found;
}

}  // namespace cupel::codegen
