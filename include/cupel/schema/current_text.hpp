// SPDX-License-Identifier: Apache-2.0
#pragma once
// An SQL text of a catalog as it is today: a definition's, or what the catalog made of it when a column that it names
// was renamed (schema/texts.hpp).
namespace cupel::schema {

struct current_text {
  const char* sql = nullptr;  ///< nullptr: none
  bool is_made = false;       ///< GCC 12 evaluates the built-in strlen, strchr and strcmp of what a source has alone

  constexpr const char* end() const {
    if (!is_made) return sql + __builtin_strlen(sql);
    const char* end = sql;
    while (*end != '\0') ++end;
    return end;
  }
};

}  // namespace cupel::schema
