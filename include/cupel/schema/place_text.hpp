// SPDX-License-Identifier: Apache-2.0
#pragma once
// A place as compilers write it: "file:line:column", or "file:line" where the column is unknown; empty where the line
// is.
#include <cupel/schema/definition.hpp>
#include <string>

namespace cupel::schema {

[[nodiscard]] inline std::string place_text(const place& at) {
  if (at.file == nullptr || at.line == 0) return {};
  std::string text = std::string{at.file} + ':' + std::to_string(at.line);
  if (at.column != 0) text += ':' + std::to_string(at.column);
  return text;
}

}  // namespace cupel::schema
