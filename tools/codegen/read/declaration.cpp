// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/read/declaration.hpp"

#include <algorithm>

namespace cupel::codegen {

const cxx_type& stored(const cxx_type& type) {
  return type.what == type_kind::strong ? type.element.front() : type;
}

bool is_integer(const cxx_type& type) {
  return stored(type).what <= type_kind::uint64;
}

std::string readable(const cxx_type& type) {
  std::string result;
  for (std::size_t i = 0; i < type.spelling.size(); ++i) {
    const bool starts = i == 0 || type.spelling[i - 1] == '<' || type.spelling[i - 1] == ' ';
    if (starts && type.spelling.compare(i, 2, "::") == 0)
      ++i;
    else
      result += type.spelling[i];
  }
  return result;
}

bool is_finer_than_microseconds(const cxx_type& type) {
  return type.denominator < 1 || 1'000'000 % type.denominator != 0;
}

std::int64_t characters_in(std::string_view text) {
  return std::ranges::count_if(text, [](char one) { return (static_cast<unsigned char>(one) & 0xC0U) != 0x80U; });
}

bool may_be_refused(const record& of, std::string_view path) {
  return of.refused
         && (of.refused_members.empty() || std::ranges::count(of.refused_members, path.substr(0, path.find('.'))) != 0);
}

const record* find_record(const reading& all, const std::string& qualified_name) {
  const auto found = std::ranges::find(all.records, qualified_name, &record::qualified_name);
  return found == all.records.end() ? nullptr : &*found;
}

const enumeration* find_enumeration(const reading& all, const std::string& qualified_name) {
  const auto found = std::ranges::find(all.enumerations, qualified_name, &enumeration::qualified_name);
  return found == all.enumerations.end() ? nullptr : &*found;
}

const record* resolve_record(const reading& all, const std::string& scope, const std::string& written) {
  if (written.starts_with("::")) return find_record(all, written.substr(2));
  for (std::string at = scope;;) {
    if (const auto* found = find_record(all, at.empty() ? written : at + "::" + written)) return found;
    if (at.empty()) return nullptr;
    const auto cut = at.rfind("::");
    at = cut == std::string::npos ? std::string{} : at.substr(0, cut);
  }
}

}  // namespace cupel::codegen
