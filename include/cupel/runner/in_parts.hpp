// SPDX-License-Identifier: Apache-2.0
// The text of an error that is no migration_error, in its parts: the lines `note: …` below it are notes.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cupel/runner/error.hpp>
#include <string>
#include <string_view>

namespace cupel::runner {

/// Headline and notes, of what e.what() says.
[[nodiscard]] inline migration_failure in_parts(const std::string& text) {
  static constexpr std::string_view mark = "\nnote: ";
  std::size_t end = std::min(text.find(mark), text.size());
  migration_failure result{.headline = text.substr(0, end)};
  while (end < text.size()) {
    const std::size_t begin = end + mark.size();
    end = std::min(text.find(mark, begin), text.size());
    result.notes.push_back(text.substr(begin, end - begin));
  }
  return result;
}

}  // namespace cupel::runner
