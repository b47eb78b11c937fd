// SPDX-License-Identifier: Apache-2.0
// An operation in words, for messages: "create_index 'ix_users_email'", "drop_column 'users.phone'".
#pragma once

#include <cupel/migration/visit.hpp>
#include <cupel/schema/place_text.hpp>
#include <string>

namespace cupel::runner {

[[nodiscard]] inline std::string describe_operation(const schema::definition& what) {
  using migration::kind;
  std::string text = migration::word(what.what);
  const bool of_column = what.what == kind::column || what.what == kind::alter_column
                         || what.what == kind::rename_column || what.what == kind::drop_column
                         || what.what == kind::rename_value;
  migration::visit(what, [&](const auto& it) {
    std::string object;
    if constexpr (requires { it.table; })
      if (it.table != nullptr) object = it.table;
    if constexpr (requires { it.name; })
      if (it.name != nullptr) object = of_column ? object + '.' + it.name : it.name;
    if (!object.empty()) text += " '" + object + '\'';
  });
  return text;
}

}  // namespace cupel::runner
