// SPDX-License-Identifier: Apache-2.0
#pragma once
// A history that is sound, and the models that it ends in. Each case of this folder breaks one thing of it.
#include <cupel/migration.hpp>
#include <cupel/migration/report.hpp>

namespace sound {

using namespace cupel::migration;

namespace first {
inline constexpr operation upgrade[] = {
    create_table{
        .name = "users",
        .columns = {column{.name = "id", .type = integer, .identity = by_default},
                    column{.name = "email", .type = varchar(100)}, column{.name = "role", .type = varchar(20)}},
        .primary_key = {"id"},
        .checks = {check{.name = "ck_users_role", .expression = "role IN ('ADMIN', 'VIEWER')"}}},
};
inline constexpr revision self{.id = "aaaa", .message = "users", .upgrade = upgrade};
}  // namespace first

namespace second {
inline constexpr operation upgrade[] = {
    create_index{.name = "ix_users_email", .table = "users", .on = {"email"}, .unique = true},
};
inline constexpr revision self{.id = "bbbb", .parent = "aaaa", .message = "users.email", .upgrade = upgrade};
}  // namespace second

inline constexpr operation models[] = {
    create_table{
        .name = "users",
        .columns = {column{.name = "id", .type = integer, .identity = by_default},
                    column{.name = "email", .type = varchar(100)}, column{.name = "role", .type = varchar(20)}},
        .primary_key = {"id"},
        .checks = {check{.name = "ck_users_role", .expression = "role IN ('ADMIN', 'VIEWER')"}}},
    create_index{.name = "ix_users_email", .table = "users", .on = {"email"}, .unique = true},
};

inline constexpr const revision* revisions[] = {&first::self, &second::self};
inline constexpr cupel::registry registry{.system = "sound", .revisions = revisions, .models = models};
static_assert(cupel::migration::verdict_on<registry>.count == 0, "what the cases break is sound before");

}  // namespace sound
