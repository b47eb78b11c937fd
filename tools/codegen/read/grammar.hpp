// SPDX-License-Identifier: Apache-2.0
#pragma once
// The grammar of annotations' arguments:
//
//   arguments: argument { "," argument }
//   argument:  string { string } | word [ "(" arguments ")" ] | name { "." name } | [ "::" ] name { "::" name } |
//   expression
//
// Where a word asks for a number or a string, a name or an expression of constants (`2 * kMax`) is evaluated.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <variant>

#include "tools/codegen/read/attribute.hpp"
#include "tools/codegen/read/diagnostic.hpp"
#include "tools/codegen/read/token.hpp"
#include "tools/codegen/read/vocabulary.hpp"

namespace cupel::codegen {

using constant = std::variant<std::int64_t, std::string>;
/// The value of a constant of the program by its name as written at the annotation (`kMax`, `limits::kMax`).
using constants = std::function<std::optional<constant>(const std::string&)>;

/// Syntax errors are reported [cupel-attribute-syntax] and leave the arguments read so far. `meaning` may be null.
attribute parse_attribute(const raw_attribute&, const word* meaning, const constants&, diagnostics&);

}  // namespace cupel::codegen
