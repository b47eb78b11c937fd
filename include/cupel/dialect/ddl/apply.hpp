// SPDX-License-Identifier: Apache-2.0
#pragma once
// One step of lowering: the operation meets the catalog, or says why it cannot.
#include <cupel/dialect/ddl/error.hpp>
#include <cupel/migration/replay.hpp>

namespace cupel::dialect {

/// The table that an operation is about, by its name before the operation; nullptr for enums, `execute` and `data`.
inline const char* table_of(const schema::definition& op) {
  return migration::visit(op, [](const auto& it) -> const char* {
    using type = std::remove_cvref_t<decltype(it)>;
    if constexpr (requires { it.table; })
      return it.table;
    else if constexpr (std::is_same_v<type, migration::changes::rename_enum>
                       || std::is_same_v<type, migration::changes::rename_enum_value>)
      return nullptr;
    else if constexpr (requires { it.columns; } || requires { it.comment; } || requires { it.to; })
      return it.name;  // create_table, alter_table, rename_table
    else if constexpr (std::is_same_v<decltype(it), const migration::changes::drop_table&>)
      return it.name;
    else
      return nullptr;
  });
}

/// Applies the operation to `state`; throws `operation_error` where it does not apply, with the words of the proof.
inline void apply(const schema::definition& op, schema::catalog& state) {
  migration::problem p;
  if (migration::replayer{state, p}.apply(op)) return;
  schema::text_buffer text;
  migration::describe(text, p);
  throw operation_error{op, text.text};
}

}  // namespace cupel::dialect
