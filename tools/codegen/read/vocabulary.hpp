// SPDX-License-Identifier: Apache-2.0
#pragma once
// Every word of the annotations, once: where it may stand, what arguments it takes, what it is for. The parser's
// registration, the checks, the "did you mean" and the documentation all come from this table.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace cupel::codegen {

enum site : std::uint8_t { on_struct = 1, on_member = 2, on_enum = 4, on_enumerator = 8, nested = 16 };

struct word {
  const char* full;  ///< "cupel::index"; a nested word's has the prefix too, for one spelling in the table
  std::uint8_t site;
  /// The arguments in order, separated by commas: `string`, `number`, `name`, `member` (Org::id), `column` (a member's
  /// name, desc(…), asc(…) or expression("…")), or `a|b|c` for one of these words. `?` optional, `+` one or more.
  std::string_view arguments;
  std::string_view options;  ///< nested words that may follow in any order, separated by commas
  bool repeatable;
  std::string_view says;

  constexpr std::string_view name() const { return std::string_view(full).substr(7); }
};

/// All words, ordered by site, then as documented in annotations.hpp.
std::span<const word> vocabulary();

/// The word as it may stand there, or null.
const word* find_word(std::string_view name, site where);
/// The first of that name anywhere but nested, or null.
const word* find_word(std::string_view name);
/// The nearest by edit distance that may stand at `where` (any site but nested when 0), or null where none is near.
const word* nearest_word(std::string_view name, unsigned where = 0);
/// The nearest of `choices` to `name`, or empty where none is near.
std::string_view nearest(std::string_view name, std::span<const std::string> choices);

/// "on structs", "on members and enums".
std::string places_of(std::string_view name);

}  // namespace cupel::codegen
