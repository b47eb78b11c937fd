// SPDX-License-Identifier: Apache-2.0
#include "compile_fail/sound_history.hpp"

using namespace cupel::migration;

inline constexpr operation upgrade[] = {
    execute{.up = both("UPDATE users SET role = 'VIEWER'"), .effect = none},
};
inline constexpr revision bad{.id = "cccc", .parent = "bbbb", .upgrade = upgrade};
constexpr const revision* revisions[] = {&sound::first::self, &sound::second::self, &bad};
constexpr cupel::registry broken{.system = "broken", .revisions = revisions, .models = sound::models};
template struct cupel::migration::report<verdict_on<broken>>;
