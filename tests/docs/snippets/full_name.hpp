// SPDX-License-Identifier: Apache-2.0
// For docs/migrations.md: a revision that was edited by hand.
#pragma once
#include <cupel/migration.hpp>

namespace migrations::workforce::rev_8d2f6c01ab34 {
using namespace cupel::migration;

void fill_full_name(step& work);  // defined in the .cpp of the same name

// clang-format off
inline constexpr operation upgrade[] = {
  add_column{.table = "employees", .name = "full_name", .type = varchar(200), .nullable = true},
  data{.name = "fill full_name", .version = 1, .up = fill_full_name, .down = nothing},
  alter_column{.table = "employees", .name = "full_name", .nullable = false},
  execute{.up = {.postgresql = "ALTER TABLE employees SET (fillfactor = 90)"},
          .down = {.postgresql = "ALTER TABLE employees RESET (fillfactor)"},
          .effect = none},
};
inline constexpr revision self{.id = "8d2f6c01ab34", .parent = "e377e0730c8c", .message = "full names",
                               .created = "2026-01-12T09:00:00Z", .upgrade = upgrade};
// clang-format on

}  // namespace migrations::workforce::rev_8d2f6c01ab34
