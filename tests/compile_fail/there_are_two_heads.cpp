// SPDX-License-Identifier: Apache-2.0
#include "compile_fail/sound_history.hpp"

using namespace cupel::migration;

inline constexpr revision other{.id = "cccc", .parent = "aaaa"};
constexpr const revision* revisions[] = {&sound::first::self, &other, &sound::second::self};
constexpr cupel::registry broken{.system = "broken", .revisions = revisions, .models = sound::models};
template struct cupel::migration::report<verdict_on<broken>>;
