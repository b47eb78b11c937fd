// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a migration source includes: the operations, the revision and the words of schema definitions, as constants.
// Nothing of the standard library but <initializer_list>, <cstddef> and <cstdint>.
//
//   #include <cupel/migration.hpp>
//   namespace migrations::shop::rev_4f1c {
//   using namespace cupel::migration;
//   inline constexpr operation upgrade[] = {
//     add_column{.table = "users", .name = "phone", .type = varchar(20), .nullable = true},
//   };
//   inline constexpr revision self{.id = "4f1c", .parent = "e377e0730c8c", .message = "add users.phone",
//                                  .created = "2026-01-07T09:00:00Z", .upgrade = upgrade};
//   }
#include <cupel/migration/operation.hpp>
#include <cupel/migration/revision.hpp>

namespace cupel::migration {

using namespace schema::types;

using schema::always;
using schema::by_default;
using schema::starting;

using schema::expression;
inline constexpr schema::sort_order asc = schema::sort_order::asc;
inline constexpr schema::sort_order desc = schema::sort_order::desc;
inline constexpr schema::nulls_order nulls_first = schema::nulls_order::first;
inline constexpr schema::nulls_order nulls_last = schema::nulls_order::last;

using enum schema::index_method;
using enum schema::referential_action;

}  // namespace cupel::migration
