// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which type of the database a member becomes (docs/annotations.md has the table).

#include <cupel/schema/type.hpp>
#include <optional>
#include <string>

#include "tools/codegen/model/mapped_record.hpp"
#include "tools/codegen/read/declaration.hpp"
#include "tools/codegen/read/diagnostic.hpp"

namespace cupel::codegen {

struct column_type {
  schema::type sql{};
  std::string custom_name;  ///< what sql.name will be, once an arena keeps it
  const enumeration* enumerated = nullptr;
  enum_storage storage = enum_storage::none;
};

/// The name of a native enum's type: `name("mood")`, or the enum's own in snake_case.
std::string type_name_of(const enumeration&);

/// An unknown type (reported) where the member cannot be stored.
column_type type_of_column(const reading&, const field&, diagnostics&);

/// `type("varchar(50)")`: one of the types that Cupel knows, or nothing: the database's own.
std::optional<schema::type> parse_type(const std::string& spelling);

}  // namespace cupel::codegen
