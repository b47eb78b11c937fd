// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/model/object_text.hpp"

namespace cupel::codegen {
namespace {

std::string quoted(const std::string& text) {
  return '\'' + text + '\'';
}

}  // namespace

std::string object_text(schema::kind object, const char* table, const char* name) {
  using schema::kind;
  const auto of_table = [&](const std::string& what) {
    return what + ' ' + quoted(name == nullptr ? "" : name) + " of table " + quoted(table);
  };
  switch (object) {
    case kind::table: return "table " + quoted(table);
    case kind::named_schema: return "schema " + quoted(table);
    case kind::enumeration: return "enum " + quoted(table);
    case kind::primary_key: return "the primary key of table " + quoted(table);
    case kind::unique: return of_table("unique");
    case kind::check: return of_table("check");
    case kind::foreign_key: return of_table("foreign key");
    case kind::index: return of_table("index");
    default: return "column " + quoted(std::string(table) + '.' + (name == nullptr ? "" : name));
  }
}

}  // namespace cupel::codegen
