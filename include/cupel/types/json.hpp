// SPDX-License-Identifier: Apache-2.0
// JSON as text: `jsonb` or `json` on PostgreSQL, TEXT on SQLite. Cupel does not parse it; the database does.
//
//   cupel::json settings{R"({"theme": "dark"})"};
#pragma once

#include <string>

namespace cupel {

/// A JSON document as it is written. An empty text is no JSON: PostgreSQL refuses it.
struct json {
  std::string text;

  friend bool operator==(const json&, const json&) = default;
};

}  // namespace cupel
