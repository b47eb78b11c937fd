// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/read/vocabulary.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

#include "tools/codegen/read/words.hpp"

namespace cupel::codegen {
namespace {

// Optimal string alignment: insert, remove, change, or swap two neighbours.
std::size_t distance(std::string_view left, std::string_view right) {
  std::vector<std::size_t> before(right.size() + 1), above(right.size() + 1), row(right.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= left.size(); ++i) {
    before.swap(above);
    above.swap(row);
    row[0] = i;
    for (std::size_t j = 1; j <= right.size(); ++j) {
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
        row[j] = std::min(row[j], before[j - 2] + 1);
    }
  }
  return row.back();
}

// A third of the letters may be wrong, at least one; two letters are near to everything.
bool near(std::string_view name, std::size_t apart) {
  return name.size() > 2 && apart <= std::max<std::size_t>(1, (name.size() + 1) / 3);
}

}  // namespace

std::span<const word> vocabulary() {
  return words;
}

const word* find_word(std::string_view name, site where) {
  const auto found =
      std::ranges::find_if(words, [&](const word& each) { return each.name() == name && each.site == where; });
  return found == std::end(words) ? nullptr : found;
}

const word* find_word(std::string_view name) {
  const auto found =
      std::ranges::find_if(words, [&](const word& each) { return each.name() == name && each.site != nested; });
  return found == std::end(words) ? nullptr : found;
}

const word* nearest_word(std::string_view name, unsigned where) {
  const word* best = nullptr;
  std::size_t apart = name.size() + 1;
  for (const auto& each : words) {
    if (where == 0 ? each.site == nested : (each.site & where) == 0) continue;
    const auto here = distance(name, each.name());
    if (here < apart) apart = here, best = &each;
  }
  return best != nullptr && near(name, apart) ? best : nullptr;
}

std::string_view nearest(std::string_view name, std::span<const std::string> choices) {
  std::string_view best;
  std::size_t apart = name.size() + 1;
  for (const auto& each : choices) {
    const auto here = distance(name, each);
    if (here < apart) apart = here, best = each;
  }
  return !best.empty() && near(name, apart) ? best : std::string_view{};
}

std::string places_of(std::string_view name) {
  std::vector<std::string_view> places;
  for (const auto& each : words) {
    if (each.name() != name || each.site == nested) continue;
    places.push_back(each.site == on_struct   ? "structs"
                     : each.site == on_member ? "members"
                     : each.site == on_enum   ? "enums"
                                              : "enumerators");
  }
  std::string result = "on ";
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (i != 0) result += i + 1 == places.size() ? " and " : ", ";
    result += places[i];
  }
  return result;
}

}  // namespace cupel::codegen
