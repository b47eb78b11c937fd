// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <string>

#include "tools/codegen/read/check.hpp"

namespace cupel::codegen {
namespace {

void check_one(const enumeration& of, diagnostics& report) {
  if (of.enumerators.empty()) report.error(of.where, "enumeration", "enum '" + of.name + "' has no enumerators");
  std::map<std::string, const enumerator*> texts;
  std::map<std::int64_t, const enumerator*> values;
  for (const auto& each : of.enumerators) {
    if (const auto [found, is_new] = values.try_emplace(each.value, &each); !is_new)
      report
          .error(each.where, "enumeration",
                 "'" + each.name + "' and '" + found->second->name
                     + "' are the same value, so a row could not tell them apart")
          .also(found->second->where, "the first is here");
    else if (const auto [same, fresh] = texts.try_emplace(each.text, &each); !fresh)
      report
          .error(each.where, "enumeration",
                 "'" + each.name + "' and '" + same->second->name + "' are both stored as '" + each.text + "'")
          .also(same->second->where, "the first is here");
  }
  const auto* as = find(of.attributes, "stored_as");
  const std::string way = as == nullptr || as->arguments.empty() ? "text" : as->arguments.front().text;
  const auto* length = find(of.attributes, "length");
  if (length != nullptr && way != "text")
    report.error(length->where, "contradiction",
                 "attribute 'cupel::length' is for enums stored as text, and '" + of.name + "' is stored as " + way);
  if (const auto* name = find(of.attributes, "name"); name != nullptr && way != "native")
    report
        .error(name->where, "contradiction",
               "attribute 'cupel::name' names a native type, and '" + of.name + "' is stored as " + way)
        .remedy("add cupel::stored_as(native)");
  if (way == "integer")
    for (const auto& each : of.enumerators)
      for (const auto& given : each.attributes)
        report.error(given.where, "contradiction",
                     "attribute 'cupel::" + given.name + "' is for enums stored by name, and '" + of.name
                         + "' is stored as integer");
  if (length == nullptr || length->arguments.empty() || length->arguments.front().what != argument::kind::number
      || way != "text")
    return;
  const auto most = length->arguments.front().number;
  for (const auto& each : of.enumerators) {
    const auto characters =
        std::ranges::count_if(each.text, [](char one) { return (static_cast<unsigned char>(one) & 0xC0U) != 0x80U; });
    if (characters > most)
      report
          .error(each.where, "enumeration",
                 "'" + each.text + "' has " + std::to_string(characters) + " characters, and length is "
                     + std::to_string(most))
          .also(length->where, "it is given here");
  }
}

}  // namespace

void check_enumerations(const reading& all, diagnostics& report) {
  for (const auto& each : all.enumerations) check_one(each, report);
}

}  // namespace cupel::codegen
