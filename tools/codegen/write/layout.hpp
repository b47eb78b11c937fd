// SPDX-License-Identifier: Apache-2.0
#pragma once
// Line breaks as clang-format makes them in this project's style, so that generated code is not reformatted when it is
// committed. What has no simple rule is set between `clang-format off` and `on`; a file with a line that is longer than
// the limit, through a name that nobody can break, is left alone by clang-format altogether.

#include <string>
#include <string_view>
#include <vector>

namespace cupel::codegen {

inline constexpr std::size_t column_limit = 120;

/// How many columns the text takes, as clang-format counts: a letter of Korean takes two.
std::size_t display_columns(std::string_view text);

/// `items`, separated by ", ", broken before the first that would pass `limit`; `column` is where the first begins, and
/// `indent` how far in the other lines begin. `tail`: how much still follows the last item on its line.
std::string filled(const std::vector<std::string>& items, std::size_t column, std::size_t indent, std::size_t tail,
                   std::size_t limit = column_limit);

/// `head`, the items and `tail`; where that is no line, filled between `clang-format off` and `on`.
std::string listed(const std::string& head, const std::vector<std::string>& items, const std::string& tail,
                   std::size_t indent);

/// `static_assert(condition, "text");`, on two lines where one is too long.
std::string static_assertion(const std::string& condition, const std::string& text);

/// `head(parameters) tail`, the parameters aligned behind the parenthesis.
std::string signature(const std::string& head, const std::vector<std::string>& parameters, const std::string& tail);

/// `/// text`, a line of the text a line, none longer than the limit, none that would take the next one with it.
std::string doc_comment(std::string_view text, std::size_t indent);

/// The text of a generated file, after its banner: with `clang-format off` where a line is too long.
std::string laid_out(const std::string& banner, const std::string& text);

}  // namespace cupel::codegen
