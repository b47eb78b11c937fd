// SPDX-License-Identifier: Apache-2.0
// What shows each fact: the word with which a model states it, and the case in which it changes. A fact that nobody
// shows does not compile here, nor does a word that the tool does not read.
#pragma once

#include <cupel/schema/fact.hpp>
#include <string_view>

#include "tools/codegen/read/words.hpp"

namespace cupel::test {

using schema::fact;

/// Stated by the member's C++ type, such as std::optional, and by no word.
inline constexpr std::string_view by_its_type{};

struct showing {
  std::string_view word;     ///< without cupel::
  std::string_view in_case;  ///< a folder of tests/evolution
};

/// Not defined: a fact without a case.
template <fact Fact> struct shown;

// clang-format off
template <> struct shown<fact::table_comment> { static constexpr showing by{"comment", "table_comment"}; };
template <> struct shown<fact::table_strict> { static constexpr showing by{"strict", "table_strict"}; };
template <> struct shown<fact::table_without_rowid> { static constexpr showing by{"without_rowid", "table_without_rowid"}; };
template <> struct shown<fact::column_type> { static constexpr showing by{"length", "type_text_to_varchar"}; };
template <> struct shown<fact::column_collation> { static constexpr showing by{"collate", "collate_on_postgresql"}; };
template <> struct shown<fact::column_nullable> { static constexpr showing by{by_its_type, "null_allowed"}; };
template <> struct shown<fact::column_default> { static constexpr showing by{"default_sql", "default_that_is_an_expression"}; };
template <> struct shown<fact::column_identity> { static constexpr showing by{"generated", "identity_added"}; };
template <> struct shown<fact::column_computed> { static constexpr showing by{"computed", "computed_otherwise"}; };
template <> struct shown<fact::column_comment> { static constexpr showing by{"comment", "column_comment"}; };
template <> struct shown<fact::primary_key_name> { static constexpr showing by{"name", "primary_key_renamed"}; };
template <> struct shown<fact::primary_key_columns> { static constexpr showing by{"primary_key", "primary_key_columns"}; };
template <> struct shown<fact::unique_columns> { static constexpr showing by{"unique", "unique_columns"}; };
template <> struct shown<fact::check_expression> { static constexpr showing by{"check", "check_body"}; };
template <> struct shown<fact::foreign_key_columns> { static constexpr showing by{"foreign_key", "foreign_key_columns"}; };
template <> struct shown<fact::foreign_key_references> { static constexpr showing by{"references", "foreign_key_to_another_table"}; };
template <> struct shown<fact::foreign_key_on_delete> { static constexpr showing by{"on_delete", "foreign_key_on_delete"}; };
template <> struct shown<fact::foreign_key_on_update> { static constexpr showing by{"on_update", "foreign_key_on_update"}; };
template <> struct shown<fact::index_unique> { static constexpr showing by{"unique", "index_becomes_unique"}; };
template <> struct shown<fact::index_method> { static constexpr showing by{"method", "index_method"}; };
template <> struct shown<fact::index_keys> { static constexpr showing by{"index", "index_key_order"}; };
template <> struct shown<fact::index_include> { static constexpr showing by{"include", "index_include"}; };
template <> struct shown<fact::index_nulls_not_distinct> { static constexpr showing by{"nulls_not_distinct", "index_nulls_not_distinct"}; };
template <> struct shown<fact::index_where> { static constexpr showing by{"where", "index_where"}; };
template <> struct shown<fact::enum_values> { static constexpr showing by{"stored_as", "native_enum_value_added_last"}; };
// clang-format on

constexpr bool is_read(std::string_view word) {
  for (const codegen::word& known : codegen::words)
    if (known.name() == word) return true;
  return word == by_its_type;
}

/// Instantiated for each fact.
template <fact Fact> constexpr showing shown_by() {
  static_assert(is_read(shown<Fact>::by.word), "the tool reads no such word: tools/codegen/read/words.hpp");
  return shown<Fact>::by;
}

}  // namespace cupel::test
