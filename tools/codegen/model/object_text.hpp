// SPDX-License-Identifier: Apache-2.0
#pragma once
// What messages call an object of a schema.

#include <cupel/schema/definition.hpp>
#include <string>

namespace cupel::codegen {

/// "column 'users.phone'", "index 'ix_users_role' of table 'users'". Of a schema or an enum `table` is its name.
std::string object_text(schema::kind object, const char* table, const char* name);

}  // namespace cupel::codegen
