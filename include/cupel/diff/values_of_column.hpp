// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which values a column may have, as far as the schema says.
#include <cupel/migration/enumeration_use.hpp>
#include <cupel/schema/catalog.hpp>
#include <cupel/schema/sql_text.hpp>
#include <string>
#include <vector>

namespace cupel::diff {

/// The values that a column may have: those of its native enum, or the constants in the checks that name it.
struct values_of_column {
  values_of_column(const schema::catalog& in, const schema::table_state& table, const schema::column& of) {
    if (of.type.kind == schema::type_kind::enumeration) {
      type = find_named(in.enumerations(), of.type.name);
      known = type != nullptr;
      return;
    }
    for (const schema::check_state& check : table.checks)
      if (schema::mentions(check.expression.sql, of.name)) checks.push_back(check.expression.sql);
    known = !checks.empty();
  }
  bool has(const std::string& value) const {
    if (type != nullptr) return contains(type->values, value.c_str());
    for (const char* check : checks)
      if (migration::detail::has_constant(check, value.c_str())) return true;
    return false;
  }

  bool known = false;  ///< false: it may have any
  const schema::enumeration_state* type = nullptr;
  std::vector<const char*> checks;
};

}  // namespace cupel::diff
