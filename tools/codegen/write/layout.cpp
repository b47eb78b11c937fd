// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/write/layout.hpp"

#include <sstream>

#include "tools/codegen/write/literal.hpp"

namespace cupel::codegen {
namespace {

// A backslash at the end, or its trigraph, would make the next line a part of the comment.
std::string comment_line(std::string_view text) {
  const bool goes_on = text.ends_with('\\') || text.ends_with("?\?/");
  return std::string(text) + (goes_on ? ".\n" : "\n");
}

}  // namespace

std::string filled(const std::vector<std::string>& items, std::size_t column, std::size_t indent, std::size_t tail,
                   std::size_t limit) {
  std::string result;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const bool last = i + 1 == items.size();
    if (i > 0) {
      result += ',';
      ++column;
      const std::size_t end = column + 1 + display_columns(items[i]) + (last ? tail : 1);
      if (end > limit) {
        (result += '\n').append(indent, ' ');
        column = indent;
      } else {
        result += ' ';
        ++column;
      }
    }
    result += items[i];
    column += display_columns(items[i]);
  }
  return result;
}

std::string listed(const std::string& head, const std::vector<std::string>& items, const std::string& tail,
                   std::size_t indent) {
  const std::string in(indent, ' ');
  const auto line = in + head + filled(items, 0, 0, 0, std::string::npos) + tail;
  if (display_columns(line) <= column_limit) return line;
  const auto inner = indent + 4;
  return in + "// clang-format off\n" + in + head + '\n' + std::string(inner, ' ')
         + filled(items, inner, inner, tail.size()) + tail + '\n' + in + "// clang-format on";
}

std::string static_assertion(const std::string& condition, const std::string& text) {
  const std::string head = "static_assert(" + condition + ',';
  const std::string tail = message_literal(text) + ");";
  if (display_columns(head) + 1 + display_columns(tail) <= column_limit) return head + ' ' + tail;
  return head + '\n' + std::string(std::string_view("static_assert(").size(), ' ') + tail;
}

std::string signature(const std::string& head, const std::vector<std::string>& parameters, const std::string& tail) {
  const std::size_t column = display_columns(head) + 1;
  return head + '(' + filled(parameters, column, column, 1 + tail.size()) + ')' + tail;
}

std::string doc_comment(std::string_view text, std::size_t indent) {
  std::string result;
  std::istringstream lines{std::string(text)};
  const std::string start = std::string(indent, ' ') + "///";
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string current = start;
    for (std::string word; words >> word;) {
      if (display_columns(current) + 1 + display_columns(word) > column_limit && current != start) {
        result += comment_line(current);
        current = start;
      }
      (current += ' ') += word;
    }
    result += comment_line(current);
  }
  if (!result.empty()) result.pop_back();
  return result;
}

std::string laid_out(const std::string& banner, const std::string& text) {
  std::istringstream lines(text);
  std::string alone;  // without the switches inside, of which an "on" would end it
  bool too_long = false;
  for (std::string line; std::getline(lines, line);) {
    too_long = too_long || display_columns(line) > column_limit;
    if (line.find("// clang-format o") == std::string::npos) (alone += line) += '\n';
  }
  return too_long ? banner + "// clang-format off\n" + alone : banner + text;
}

}  // namespace cupel::codegen
