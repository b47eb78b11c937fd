// SPDX-License-Identifier: Apache-2.0
#pragma once
// Names that change hands in one revision: `a` becomes `c` while `b` becomes `a`, or two change places. Which of
// several renames mean something together, and in which order each finds its new name free.
//
//   settle(all, stands_before, stands_after);        // marks those that mean nothing
//   for (const rename_step& step : in_order(all, free_name)) rename(step.from, step.to);
#include <algorithm>
#include <string>
#include <vector>

namespace cupel::diff {

/// One rename among those of its place: the tables, or the columns of one table.
struct renaming {
  std::string from;
  std::string to;
  bool means_something = true;
};

/// A rename means something where its old name stands before and its new one after. Where the old name stands after,
/// too, another rename leads there, or what has it comes anew: then the new name does not stand before. Where the new
/// one stands before, another rename must lead away from it.
template <class Before, class After> void settle(std::vector<renaming>& all, const Before& before, const After& after) {
  const auto any = [&](std::string renaming::* side, const std::string& name) {
    return std::any_of(all.begin(), all.end(),
                       [&](const renaming& each) { return each.means_something && each.*side == name; });
  };
  for (bool changed = true; changed;) {
    changed = false;
    for (renaming& each : all) {
      if (!each.means_something) continue;
      const bool is_left = !after(each.from) || any(&renaming::to, each.from) || !before(each.to);
      const bool is_free = !before(each.to) || any(&renaming::from, each.to);
      if (each.from != each.to && before(each.from) && after(each.to) && is_left && is_free) continue;
      each.means_something = false;
      changed = true;
    }
  }
}

/// The renames of which each takes the name that the next one leaves, from `first` on and back to it. Empty where they
/// do not come back.
inline std::vector<std::size_t> circle(const std::vector<renaming>& all, std::size_t first) {
  std::vector<std::size_t> result{first};
  for (;;) {
    const std::string& to = all[result.back()].to;
    if (to == all[first].from) return result;
    const auto next = std::find_if(all.begin(), all.end(),
                                   [&](const renaming& each) { return each.means_something && each.from == to; });
    if (next == all.end() || result.size() > all.size()) return {};
    result.push_back(static_cast<std::size_t>(next - all.begin()));
  }
}

struct rename_step {
  std::size_t which;  ///< of the renames that were given
  std::string from;
  std::string to;
};

/// Those that mean something, one after the other, each to a name that is free by then. A circle is opened by a rename
/// to `free_name(from)`.
template <class FreeName>
std::vector<rename_step> in_order(const std::vector<renaming>& all, const FreeName& free_name) {
  std::vector<rename_step> left;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i].means_something) left.push_back({i, all[i].from, all[i].to});
  std::vector<rename_step> result;
  while (!left.empty()) {
    const auto next = std::find_if(left.begin(), left.end(), [&](const rename_step& step) {
      return std::none_of(left.begin(), left.end(), [&](const rename_step& other) { return other.from == step.to; });
    });
    if (next != left.end()) {
      result.push_back(*next);
      left.erase(next);
      continue;
    }
    const std::string between = free_name(left.front().from);
    result.push_back({left.front().which, left.front().from, between});
    left.front().from = between;
  }
  return result;
}

}  // namespace cupel::diff
