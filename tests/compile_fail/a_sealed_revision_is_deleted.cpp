// SPDX-License-Identifier: Apache-2.0
#include "compile_fail/sound_history.hpp"

using namespace cupel::migration;

// clang-format off
constexpr sealed_revision sealed[] = {
  {"aaaa", checksum(sound::first::self)},
  {"cccc", 2},
};
// clang-format on
constexpr cupel::registry broken{
    .system = "broken", .revisions = sound::revisions, .models = sound::models, .sealed = sealed};
template struct cupel::migration::report<verdict_on<broken>>;
