// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/history/sound.hpp"

#include <algorithm>

#include "tools/codegen/history/locks.hpp"
#include "tools/codegen/history/lowering.hpp"

namespace cupel::codegen {
namespace {

const sealed_source* seal_of(const history& past, const source_revision& revision) {
  const auto found = std::ranges::find_if(
      past.sealed, [&](const sealed_source& each) { return schema::same_name(each.what.id, revision.what->id); });
  return found == past.sealed.end() ? nullptr : &*found;
}

std::string named(const source_revision& which) {
  return "revision '" + std::string(which.what->id) + '\'';
}

// A database that has a revision has those before it.
void check_seals(const history& past, const std::vector<std::uint32_t>& order, diagnostics& report) {
  const source_revision* after = nullptr;
  for (auto i = order.size(); i-- > 0;) {
    const auto& each = past.revisions[order[i]];
    if (seal_of(past, each) != nullptr) {
      after = &each;
    } else if (after != nullptr) {
      report.error(each.where, "sealed", named(each) + " is not sealed, and '" + after->what->id + "' behind it is")
          .also(seal_of(past, *after)->where, "the seal is here")
          .remedy("bring the line in sealed.hpp back from version control, or seal it again: cupel seal "
                  + std::string(after->what->id));
    }
  }
}

void check_locks(const std::string& max_lock, const history& past, const std::vector<std::uint32_t>& order,
                 diagnostics& report) {
  if (max_lock.empty()) return;
  schema::catalog state;
  for (const auto i : order) {
    const auto& each = past.revisions[i];
    const auto found = too_strong(max_lock, each.what->upgrade, state);
    if (seal_of(past, each) != nullptr) continue;
    for (const auto& excess : found)
      report.error(past.origins.of(excess.what->at), "lock", named(each) + ": " + excess.text)
          .remedy("change it, or seal it as it is: cupel seal " + std::string(each.what->id));
  }
}

}  // namespace

void check_sound(const std::vector<std::string>& dialects, const std::string& max_lock, history& past,
                 diagnostics& report, std::size_t count) {
  auto order = past.order();
  check_seals(past, order, report);
  order.resize(std::min(order.size(), count));
  check_lowering(dialects, past, order, report);
  check_locks(max_lock, past, order, report);
}

}  // namespace cupel::codegen
