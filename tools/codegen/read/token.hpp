// SPDX-License-Identifier: Apache-2.0
#pragma once
// The tokens of one annotation, after macros were expanded. Clang parses no arguments of an attribute that it does not
// know itself, so grammar.hpp does, from these.

#include <string>
#include <vector>

#include "tools/codegen/read/place.hpp"

namespace cupel::codegen {

struct token {
  enum class kind { name, string, wide_string, number, punctuation };
  kind what = kind::punctuation;
  std::string text;  ///< a string: its content, unescaped; a wide one (L, u, U): as it is written
  place where;
};

struct raw_attribute {
  std::string name;  ///< without `cupel::`
  place where;       ///< of the name
  bool called = false;
  std::vector<token> tokens;  ///< between the parentheses
};

}  // namespace cupel::codegen
