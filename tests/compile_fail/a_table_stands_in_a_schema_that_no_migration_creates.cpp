// SPDX-License-Identifier: Apache-2.0
#include "compile_fail/sound_history.hpp"

using namespace cupel::migration;

inline constexpr operation upgrade[] = {
    create_table{.name = "audit.events", .columns = {column{.name = "id", .type = integer}}, .primary_key = {"id"}},
};
inline constexpr revision self{.id = "a1", .message = "events", .upgrade = upgrade};
inline constexpr const revision* revisions[] = {&self};
constexpr cupel::registry broken{.system = "broken", .revisions = revisions};
template struct cupel::migration::report<verdict_on<broken>>;
