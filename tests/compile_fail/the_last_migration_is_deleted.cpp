// SPDX-License-Identifier: Apache-2.0
#include "compile_fail/sound_history.hpp"

using namespace cupel::migration;

constexpr const revision* revisions[] = {&sound::first::self};
constexpr cupel::registry broken{.system = "broken", .revisions = revisions, .models = sound::models};
template struct cupel::migration::report<verdict_on<broken>>;
