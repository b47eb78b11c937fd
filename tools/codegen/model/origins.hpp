// SPDX-License-Identifier: Apache-2.0
#pragma once
// Definitions carry a schema::place; the tool knows how much to underline there, too. Each place that is handed out has
// a file name of its own, and by its address the rest is found again, through every copy of the definition.

#include <cupel/schema/definition.hpp>
#include <deque>
#include <unordered_map>

#include "tools/codegen/read/place.hpp"

namespace cupel::codegen {

class origins {
 public:
  /// For `definition::at`. It lives as long as this object.
  schema::place note(const place& where) {
    if (where.line == 0) return {};
    const place& kept = kept_.emplace_back(where);
    by_file_.emplace(kept.file.c_str(), &kept);
    return {kept.file.c_str(), kept.line, kept.column};
  }
  /// Whether `note` handed it out.
  bool knows(const schema::place& at) const { return by_file_.contains(at.file); }
  /// Without a column where the place was not handed out by `note`.
  place of(const schema::place& at) const {
    const auto found = by_file_.find(at.file);
    if (found != by_file_.end()) return *found->second;
    return at.file == nullptr ? place{} : place{.file = at.file, .line = at.line, .column = 1};
  }

 private:
  std::deque<place> kept_;
  std::unordered_map<const char*, const place*> by_file_;
};

}  // namespace cupel::codegen
