// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/model/naming.hpp"

#include <cupel/schema/naming.hpp>

namespace cupel::codegen {
namespace {

// What stands between braces, in order; false where a brace is not closed.
template <class Text, class Placeholder>
bool walk_pattern(const std::string& pattern, Text&& text, Placeholder&& placeholder) {
  for (std::size_t at = 0; at < pattern.size();) {
    const auto open = pattern.find('{', at);
    text(pattern.substr(at, open == std::string::npos ? open : open - at));
    if (open == std::string::npos) break;
    const auto close = pattern.find('}', open);
    if (close == std::string::npos) return false;
    placeholder(pattern.substr(open + 1, close - open - 1));
    at = close + 1;
  }
  return true;
}

}  // namespace

bool naming::set(const std::string& kind, const std::string& pattern) {
  bool has_table = false;
  bool known = true;
  const bool closed = walk_pattern(
      pattern, [](const std::string&) {},
      [&](const std::string& word) {
        has_table = has_table || word == "table";
        known = known && (word == "table" || word == "columns");
      });
  if (!closed || !known || !has_table) return false;
  const std::pair<const char*, std::string*> kinds[] = {
      {"pk", &primary_key}, {"fk", &foreign_key}, {"uq", &unique}, {"ix", &index}, {"ck", &check}};
  for (const auto& [name, target] : kinds)
    if (kind == name) {
      *target = pattern;
      return true;
    }
  return false;
}

std::string fill_pattern(const std::string& pattern, const std::string& table, std::span<const std::string> columns) {
  std::string result;
  walk_pattern(
      pattern, [&](const std::string& text) { result += text; },
      [&](const std::string& word) {
        if (word == "table") {
          result += table;
          return;
        }
        if (columns.empty() && result.ends_with('_')) result.pop_back();
        for (std::size_t i = 0; i < columns.size(); ++i) result += (i == 0 ? "" : "_") + columns[i];
      });
  return schema::cut_name(std::move(result));
}

std::string snake_case(const std::string& name) {
  const auto is_upper = [](char each) { return each >= 'A' && each <= 'Z'; };
  const auto is_lower = [](char each) { return (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9'); };
  std::string result;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const bool starts =
        is_upper(name[i]) && i > 0
        && (is_lower(name[i - 1]) || (is_upper(name[i - 1]) && i + 1 < name.size() && is_lower(name[i + 1])));
    if (starts) result += '_';
    result += is_upper(name[i]) ? static_cast<char>(name[i] - 'A' + 'a') : name[i];
  }
  return schema::cut_name(std::move(result));
}

std::string distinct_name(const std::string& name, const std::string& content) {
  std::uint32_t hash = 2166136261U;  // FNV-1a
  for (const char each : content) hash = (hash ^ static_cast<unsigned char>(each)) * 16777619U;
  std::string result = name + '_';
  for (int shift = 28; shift >= 0; shift -= 4)
    result += "0123456789abcdef"[(hash >> static_cast<unsigned>(shift)) & 15U];
  return schema::cut_name(std::move(result));
}

}  // namespace cupel::codegen
