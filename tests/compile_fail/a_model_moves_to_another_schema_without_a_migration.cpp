// SPDX-License-Identifier: Apache-2.0
#include "compile_fail/sound_history.hpp"

using namespace cupel::migration;

inline constexpr operation models[] = {
    create_schema{.name = "people"},
    create_table{
        .name = "people.users",
        .columns = {column{.name = "id", .type = integer, .identity = by_default},
                    column{.name = "email", .type = varchar(100)}, column{.name = "role", .type = varchar(20)}},
        .primary_key = {"id"},
        .checks = {check{.name = "ck_users_role", .expression = "role IN ('ADMIN', 'VIEWER')"}}},
    create_index{.name = "ix_users_email", .table = "people.users", .on = {"email"}, .unique = true},
};
constexpr cupel::registry broken{.system = "broken", .revisions = sound::revisions, .models = models};
template struct cupel::migration::report<verdict_on<broken>>;
