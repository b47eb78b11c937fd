// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/read/clang/stray.hpp"

#include "tools/codegen/read/vocabulary.hpp"

namespace cupel::codegen {

void report_stray(recorder& written, const places& where, diagnostics& report) {
  for (const auto& [location, each] : written.all()) {
    if (each.attached || where.is_system(each.location)) continue;
    const auto& name = each.raw.name;
    if (!each.misspelt.empty()) {
      if (nearest_word(name) == nullptr) continue;  // somebody else's
      report
          .error(each.raw.where, "unknown-attribute",
                 "unknown attribute '" + each.misspelt + "::" + name + "'; did you mean 'cupel'?")
          .replace(each.raw.where, "cupel");
      continue;
    }
    if (report.has_error_in(each.space, each.space)) continue;  // it stands behind a type: frontend.cpp
    if (find_word(name) != nullptr) {
      report.error(each.raw.where, "wrong-place",
                   "attribute 'cupel::" + name + "' stands " + places_of(name) + " of models only");
      continue;
    }
    if (find_word(name, nested) != nullptr) {
      report.error(each.raw.where, "wrong-place",
                   "'" + name + "' is no attribute by itself; it stands inside another's parentheses");
      continue;
    }
    const auto* meant = nearest_word(name);
    auto& said = report.error(each.raw.where, "unknown-attribute",
                              "unknown attribute 'cupel::" + name + "'"
                                  + (meant == nullptr ? "" : "; did you mean '" + std::string(meant->name()) + "'?"));
    if (meant != nullptr) said.replace(each.raw.where, std::string(meant->name()));
  }
}

}  // namespace cupel::codegen
