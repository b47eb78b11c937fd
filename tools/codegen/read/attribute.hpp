// SPDX-License-Identifier: Apache-2.0
#pragma once
// One annotation as it was written: `index(role, desc(created_at), where("…"))` is an attribute with three arguments.
// Constants (`length(kMax)`) are numbers and strings here already; names are resolved by the checks, since a struct
// that `references(Org::id)` names may be read later.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tools/codegen/read/place.hpp"

namespace cupel::codegen {

struct argument {
  enum class kind {
    name,    ///< `role`, `cascade`: text; a path into an embedded struct is `address.city`
    flag,    ///< `unique` in `index(role, unique)`: text, a bare word that is one of the attribute's options
    member,  ///< `Org::id`: scope is `Org`, text is `id`
    string,  ///< `"…"`: text, unescaped
    number,  ///< `100`: number
    call,    ///< `desc(created_at)`: text is `desc`
  };
  kind what = kind::name;
  std::string text;
  std::string scope;
  std::int64_t number = 0;
  std::vector<argument> arguments;
  place where;
};

struct attribute {
  std::string name;     ///< without `cupel::`
  place where;          ///< of the name
  bool called = false;  ///< written with parentheses
  std::vector<argument> arguments;
};

/// The attribute of that name, or null. Where one may be repeated, the first.
inline const attribute* find(const std::vector<attribute>& attributes, std::string_view name) {
  for (const auto& each : attributes)
    if (each.name == name) return &each;
  return nullptr;
}

/// The nested word (`on_delete` in `references(Org::id, on_delete(cascade))`), called or bare, or null. One that is
/// called comes first: a column may have the name of a word, as in `index(name, name("ix_a"))`.
inline const argument* find(const std::vector<argument>& arguments, std::string_view name) {
  const argument* bare = nullptr;
  for (const auto& each : arguments) {
    if (each.text != name) continue;
    if (each.what == argument::kind::call) return &each;
    if ((each.what == argument::kind::name || each.what == argument::kind::flag) && bare == nullptr) bare = &each;
  }
  return bare;
}

}  // namespace cupel::codegen
