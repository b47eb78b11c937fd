// SPDX-License-Identifier: Apache-2.0
#include "compile_fail/sound_history.hpp"

using namespace cupel::migration;

inline constexpr operation upgrade[] = {
    add_column{.table = "users", .name = "age", .type = integer, .nullable = true},
};
inline constexpr operation downgrade[] = {
    drop_column{.table = "users", .name = "age"},
};
inline constexpr revision bad{
    .id = "cccc", .parent = "bbbb", .upgrade = upgrade, .downgrade = downgrade, .irreversible = true};
constexpr const revision* revisions[] = {&sound::first::self, &sound::second::self, &bad};
constexpr cupel::registry broken{.system = "broken", .revisions = revisions, .models = sound::models};
template struct cupel::migration::report<verdict_on<broken>>;
