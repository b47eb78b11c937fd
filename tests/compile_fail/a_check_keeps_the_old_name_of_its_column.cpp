// SPDX-License-Identifier: Apache-2.0
// The database's check follows the rename, so the model's must; where it does, nothing differs.
#include "compile_fail/sound_history.hpp"

using namespace cupel::migration;

inline constexpr operation upgrade[] = {
    rename_column{.table = "users", .name = "role", .to = "grade"},
};
inline constexpr operation downgrade[] = {
    rename_column{.table = "users", .name = "grade", .to = "role"},
};
inline constexpr revision rename{.id = "cccc", .parent = "bbbb", .upgrade = upgrade, .downgrade = downgrade};
constexpr const revision* revisions[] = {&sound::first::self, &sound::second::self, &rename};

template <bool Follows>
inline constexpr operation models[] = {
    create_table{
        .name = "users",
        .columns = {column{.name = "id", .type = integer, .identity = by_default},
                    column{.name = "email", .type = varchar(100)}, column{.name = "grade", .type = varchar(20)}},
        .primary_key = {"id"},
        .checks = {check{.name = "ck_users_role",
                         .expression = Follows ? "grade IN ('ADMIN', 'VIEWER')" : "role IN ('ADMIN', 'VIEWER')"}}},
    create_index{.name = "ix_users_email", .table = "users", .on = {"email"}, .unique = true},
};
template <bool Follows>
inline constexpr cupel::registry registry{.system = "broken", .revisions = revisions, .models = models<Follows>};
static_assert(verdict_on<registry<true>>.count == 0);
static_assert(verdict_on<registry<false>>.count == 1);
template struct cupel::migration::report<verdict_on<registry<false>>>;
