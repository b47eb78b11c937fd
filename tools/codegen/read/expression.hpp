// SPDX-License-Identifier: Apache-2.0
#pragma once
// Integer expressions in annotations: `length(2 * kMax + 1)`. Numbers, names of constants, + - * / % << >>, unary minus
// and parentheses; a single name may also be a string.

#include <optional>
#include <span>
#include <string>

#include "tools/codegen/read/grammar.hpp"

namespace cupel::codegen {

/// Nothing, with the reason in `trouble`, where it cannot be evaluated or overflows.
std::optional<constant> evaluate_constant(std::span<const token>, const constants&, std::string& trouble);

}  // namespace cupel::codegen
