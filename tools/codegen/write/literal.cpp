// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/write/literal.hpp"

#include <algorithm>

#include "tools/codegen/read/utf8.hpp"

namespace cupel::codegen {
namespace {

constexpr std::string_view reserved[] = {
    "NULL",          "alignas",     "alignof",   "and",       "and_eq",    "asm",
    "assert",        "auto",        "bitand",    "bitor",     "bool",      "break",
    "case",          "catch",       "char",      "char16_t",  "char32_t",  "char8_t",
    "class",         "co_await",    "co_return", "co_yield",  "compl",     "concept",
    "const",         "const_cast",  "consteval", "constexpr", "constinit", "continue",
    "decltype",      "default",     "delete",    "do",        "double",    "dynamic_cast",
    "else",          "enum",        "errno",     "explicit",  "export",    "extern",
    "false",         "float",       "for",       "friend",    "goto",      "if",
    "inline",        "int",         "long",      "mutable",   "namespace", "new",
    "noexcept",      "not",         "not_eq",    "nullptr",   "operator",  "or",
    "or_eq",         "private",     "protected", "public",    "register",  "reinterpret_cast",
    "requires",      "return",      "short",     "signed",    "sizeof",    "static",
    "static_assert", "static_cast", "struct",    "switch",    "template",  "this",
    "thread_local",  "throw",       "true",      "try",       "typedef",   "typeid",
    "typename",      "union",       "unsigned",  "using",     "virtual",   "void",
    "volatile",      "wchar_t",     "while",     "xor",       "xor_eq",
};
static_assert(std::ranges::is_sorted(reserved));

constexpr bool is_word(char each) {
  return (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') || (each >= '0' && each <= '9') || each == '_';
}

}  // namespace

std::string string_literal(std::string_view text) {
  std::string result = "\"";
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto each = static_cast<unsigned char>(text[i]);
    switch (each) {
      case '\n': result += "\\n"; break;
      case '\t': result += "\\t"; break;
      case '\r': result += "\\r"; break;
      case '"': result += "\\\""; break;
      case '\\': result += "\\\\"; break;
      case '?': result += i > 0 && text[i - 1] == '?' ? "\\?" : "?"; break;
      default:
        if (each >= 0x20 && each != 0x7F) {
          result += text[i];
          break;
        }
        result += '\\';  // always three digits, so that the next character is no part of it
        for (const int shift : {6, 3, 0}) result += static_cast<char>('0' + ((each >> shift) & 7));
    }
  }
  return result + '"';
}

std::string message_literal(std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string shown;
  for (std::size_t i = 0; i < text.size();) {
    const auto size = utf8_character(text.substr(i));
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool is_shown = byte >= 0x20 ? byte != 0x7F : byte == '\n' || byte == '\t' || byte == '\r';
    if (size > 0 && is_shown)
      shown += text.substr(i, size);
    else
      ((shown += "\\x") += digits[byte >> 4]) += digits[byte & 15];
    i += size > 0 ? size : 1;
  }
  return string_literal(shown);
}

std::string as_identifier(std::string_view text) {
  std::string result;
  for (const char each : text) result += is_word(each) ? each : '_';
  if (result.empty() || (result.front() >= '0' && result.front() <= '9')) result.insert(0, 1, '_');
  return result;
}

bool is_reserved(std::string_view name) {
  return std::ranges::binary_search(reserved, name);
}

}  // namespace cupel::codegen
