// SPDX-License-Identifier: Apache-2.0
#pragma once
// Texts in UTF-8, by the Unicode Standard, table 3-7: nothing longer than needed, no surrogates, nothing above
// U+10FFFF.

#include <cstddef>
#include <string_view>

namespace cupel::codegen {

/// Bytes of the first character of a text that is not empty; 0 where it is none.
std::size_t utf8_character(std::string_view text);

bool is_utf8(std::string_view text);

}  // namespace cupel::codegen
