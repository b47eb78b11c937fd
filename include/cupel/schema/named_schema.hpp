// SPDX-License-Identifier: Apache-2.0
#pragma once
// A schema that tables stand in, as constant data; in a migration also the operation `create_schema`. A table says its
// schema in its name, wherever it is named: "audit.events". SQLite has none; the table is called "audit.events" there.
//
//   create_schema{.name = "audit"}
//   create_table{.name = "audit.events", …}
#include <cupel/schema/definition.hpp>

namespace cupel::schema {

struct named_schema : defines<kind::named_schema> {
  const char* name = nullptr;
};

}  // namespace cupel::schema
