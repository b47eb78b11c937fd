// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <string>

#include "tools/codegen/read/check.hpp"

namespace cupel::codegen {
namespace {

// What a word of the author's takes away no other enumerator may have.
void check_renames(const enumeration& of, diagnostics& report) {
  std::map<std::string, const attribute*> seen;
  for (const auto& each : of.enumerators) {
    const auto* renamed = find(each.attributes, "renamed_from");
    if (renamed == nullptr || renamed->arguments.empty()) continue;
    const auto& old = renamed->arguments.front().text;
    const auto holder = std::ranges::find(of.enumerators, old, &enumerator::text);
    if (holder != of.enumerators.end())
      report
          .error(renamed->where, "contradiction",
                 holder->name == each.name
                     ? "'" + each.name + "' is stored as '" + old + "' already; renamed_from takes the text of before"
                     : "'" + holder->name + "' is stored as '" + old + "', so '" + each.name + "' cannot have been")
          .also(holder->where, "it is here");
    if (const auto [first, is_new] = seen.try_emplace(old, renamed); !is_new)
      report.error(renamed->where, "contradiction", "two enumerators were '" + old + "'")
          .also(first->second->where, "the first is here");
  }
}

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
  if (const auto* renamed = find(of.attributes, "renamed_from"); renamed != nullptr && way != "native")
    report.error(
        renamed->where, "contradiction",
        "attribute 'cupel::renamed_from' of an enum is for native types, and '" + of.name + "' is stored as " + way);
  check_renames(of, report);
  if (way == "native")
    for (const auto& each : of.enumerators)
      if (each.text.size() > 63)
        report.error(each.where, "enumeration",
                     "'" + each.text + "' has " + std::to_string(each.text.size())
                         + " bytes, and a value of a native enum has at most 63");
  if (way == "integer" && of.underlying == type_kind::uint64)
    for (const auto& each : of.enumerators)
      if (each.value < 0)
        report
            .error(each.where, "enumeration",
                   "'" + each.name + "' is " + std::to_string(static_cast<std::uint64_t>(each.value))
                       + ", above the largest number that a database holds")
            .remedy("store the enum as text: cupel::stored_as(text)");
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
    const auto characters = characters_in(each.text);
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
