// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/model/text_in_column.hpp"

#include <boost/property_tree/json_parser.hpp>
#include <boost/property_tree/ptree.hpp>
#include <regex>
#include <sstream>

namespace cupel::codegen {
namespace {

// RFC 8259, without a byte order mark, which the parser would skip.
bool is_json(const std::string& text) {
  if (text.starts_with("\xEF\xBB\xBF")) return false;
  try {
    std::istringstream in(text);
    boost::property_tree::ptree read;
    boost::property_tree::read_json(in, read);
    return true;
  } catch (const boost::property_tree::json_parser_error&) {
    return false;
  }
}

// PostgreSQL manual, "JSON Types": jsonb refuses \u0000. A backslash takes the next character with it.
bool names_zero(const std::string& json) {
  for (std::size_t at = json.find('\\'); at != std::string::npos; at = json.find('\\', at + 2))
    if (json.compare(at, 6, "\\u0000") == 0) return true;
  return false;
}

std::optional<std::string> misfit_of_number(const schema::type& type, const std::string& text) {
  static const std::regex number(R"(\s*[-+]?0*(\d*)(?:\.(\d*))?(?:[eE]([-+]?\d{1,4}))?\s*)");
  std::smatch parts;
  const auto digit = text.find_first_of("0123456789");
  if (digit == std::string::npos || digit > text.find_first_of("eE") || !std::regex_match(text, parts, number))
    return "is no number";
  if (type.length == 0) return std::nullopt;
  // Its digits, and how many of them stand before the point.
  std::string digits = parts[1].str() + parts[2].str();
  auto before = static_cast<std::ptrdiff_t>(parts[1].length()) + (parts[3].matched ? std::stoi(parts[3]) : 0);
  const auto first = digits.find_first_not_of('0');
  if (first == std::string::npos) return std::nullopt;
  digits.erase(0, first);
  before -= static_cast<std::ptrdiff_t>(first);
  // Rounded at the scale, all nines become one digit more.
  const auto kept = before + type.scale;
  const bool rounded_up = kept >= 0 && kept < static_cast<std::ptrdiff_t>(digits.size())
                          && digits[static_cast<std::size_t>(kept)] >= '5'
                          && digits.find_first_not_of('9') >= static_cast<std::size_t>(kept);
  const bool holds = before + (rounded_up ? 1 : 0) <= type.length - type.scale;
  return holds ? std::nullopt : std::optional<std::string>("is too large");
}

}  // namespace

std::optional<std::string> misfit_of_text(const schema::type& type, const std::string& text) {
  if (type.dimensions > 0) return std::nullopt;
  if (type.kind == schema::type_kind::numeric) return misfit_of_number(type, text);
  if (type.kind != schema::type_kind::json && type.kind != schema::type_kind::jsonb) return std::nullopt;
  if (!is_json(text)) return "is no JSON";
  if (type.kind == schema::type_kind::jsonb && names_zero(text)) return "has the character \\u0000";
  return std::nullopt;
}

}  // namespace cupel::codegen
