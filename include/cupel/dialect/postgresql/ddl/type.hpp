// SPDX-License-Identifier: Apache-2.0
#pragma once
// How PostgreSQL spells the types (manual, chapter 8).
#include <cupel/dialect/identifier.hpp>
#include <cupel/schema/type.hpp>
#include <string>

namespace cupel::dialect::postgresql {

inline std::string type_text(const schema::type& t) {
  using enum schema::type_kind;
  const auto with_length = [&](const std::string& base) {
    return t.length > 0 ? base + '(' + std::to_string(t.length) + ')' : base;
  };
  std::string word;
  switch (t.kind) {
    case boolean: word = "boolean"; break;
    case smallint: word = "smallint"; break;
    case integer: word = "integer"; break;
    case bigint: word = "bigint"; break;
    case real: word = "real"; break;
    case double_precision: word = "double precision"; break;
    case numeric:
      word = t.length > 0 ? "numeric(" + std::to_string(t.length) + ", " + std::to_string(t.scale) + ')' : "numeric";
      break;
    case text: word = "text"; break;
    case varchar: word = with_length("varchar"); break;
    case character: word = with_length("character"); break;
    case bytes: word = "bytea"; break;
    case date: word = "date"; break;
    case time_of_day: word = "time"; break;
    case timestamp: word = "timestamp"; break;
    case timestamptz: word = "timestamptz"; break;
    case interval: word = "interval"; break;
    case uuid: word = "uuid"; break;
    case json: word = "json"; break;
    case jsonb: word = "jsonb"; break;
    case vector: word = with_length("vector"); break;
    case custom: word = t.name; break;
    case enumeration: word = quoted(t.name); break;
    case unknown: break;
  }
  for (std::int32_t i = 0; i < t.dimensions; ++i) word += "[]";
  return word;
}

}  // namespace cupel::dialect::postgresql
