// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/history/examine.hpp"

#include <cupel/migration/checksum.hpp>

namespace cupel::codegen {

migration::findings examine_history(history& past, const std::string& system, migration::operations models) {
  auto found = migration::examine(past.registry(system, models));
  for (const auto& seal : past.sealed) {
    const auto* standing = past.find(seal.what.id == nullptr ? "" : seal.what.id);
    if (standing == nullptr) {
      for (auto& each : found.problems)
        if (each.what == migration::fault::sealed_missing && schema::same_name(each.revision, seal.what.id))
          each.at = past.origins.note(seal.where);
      continue;
    }
    if (migration::checksum(*standing->what) == seal.what.checksum) continue;
    bool known = false;
    for (const auto& each : found.problems)
      known =
          known || (each.what == migration::fault::sealed_changed && schema::same_name(each.revision, seal.what.id));
    if (known) continue;
    auto& added = found.problems.push_back({});
    added.what = migration::fault::sealed_changed;
    added.revision = standing->what->id;
    added.at = standing->what->at;
  }
  return found;
}

}  // namespace cupel::codegen
