// SPDX-License-Identifier: Apache-2.0
#pragma once
// Texts that stand for something else in the database: JSON, and numerics of more digits than a number of C++ has.

#include <cupel/schema/type.hpp>
#include <optional>
#include <string>

namespace cupel::codegen {

/// Why a column of that type does not hold the text ("is no JSON"), or nothing; a type that holds any text gives
/// nothing.
std::optional<std::string> misfit_of_text(const schema::type&, const std::string& text);

}  // namespace cupel::codegen
