// SPDX-License-Identifier: Apache-2.0
#pragma once
// Texts and names as C++ source.

#include <string>
#include <string_view>

namespace cupel::codegen {

/// `say "x"` -> "say \"x\"", with quotes. UTF-8 stays as it is; no trigraph, no octal or hexadecimal escape that would
/// swallow the next character.
std::string string_literal(std::string_view text);

/// The same for what a compiler only shows, the text of a static_assert: an octal escape is none there. What it would
/// stand for, and half a character where a text is cut, is shown as `\x01`.
std::string message_literal(std::string_view text);

/// The text as an identifier: whatever no identifier may hold becomes '_', and a leading digit gets one before it.
std::string as_identifier(std::string_view text);

/// A keyword of C++20, or another word that a macro of <cstring>'s kind makes unusable as a name.
bool is_reserved(std::string_view name);

}  // namespace cupel::codegen
