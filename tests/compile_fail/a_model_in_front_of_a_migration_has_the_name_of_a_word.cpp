// SPDX-License-Identifier: Apache-2.0
// Why models and migrations are parsed apart: docs/decisions/007.
struct column { int at; };  // a model's own word
#include <cupel/migration.hpp>

namespace migrations::shop::rev_a1 {
using namespace cupel::migration;

inline constexpr operation upgrade[] = {
    create_table{.name = "users", .columns = {column{.name = "id", .type = integer}}},
};
}  // namespace migrations::shop::rev_a1
