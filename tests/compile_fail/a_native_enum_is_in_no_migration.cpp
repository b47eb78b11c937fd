// SPDX-License-Identifier: Apache-2.0
#include <cupel/migration.hpp>
#include <cupel/migration/report.hpp>

using namespace cupel::migration;

inline constexpr operation upgrade[] = {
    create_enum{.name = "other", .values = {"ADMIN"}},
    create_table{.name = "users",
                 .columns = {column{.name = "id", .type = integer, .identity = by_default},
                             column{.name = "role", .type = enumeration("other")}},
                 .primary_key = {"id"}},
};
inline constexpr revision self{.id = "a1", .upgrade = upgrade};
inline constexpr const revision* revisions[] = {&self};

inline constexpr operation models[] = {
    create_enum{.name = "role", .values = {"ADMIN"}},
    create_table{.name = "users",
                 .columns = {column{.name = "id", .type = integer, .identity = by_default},
                             column{.name = "role", .type = enumeration("role")}},
                 .primary_key = {"id"}},
};
constexpr cupel::registry broken{.system = "broken", .revisions = revisions, .models = models};
template struct cupel::migration::report<verdict_on<broken>>;
