// SPDX-License-Identifier: Apache-2.0
#include "compile_fail/sound_history.hpp"

using namespace cupel::migration;

// Released with an index that was not unique.
namespace released {
inline constexpr operation upgrade[] = {
    create_index{.name = "ix_users_email", .table = "users", .on = {"email"}},
};
inline constexpr revision self{.id = "bbbb", .parent = "aaaa", .upgrade = upgrade};
}  // namespace released

constexpr sealed_revision sealed[] = {{"aaaa", checksum(sound::first::self)}, {"bbbb", checksum(released::self)}};
constexpr cupel::registry broken{
    .system = "broken", .revisions = sound::revisions, .models = sound::models, .sealed = sealed};
template struct cupel::migration::report<verdict_on<broken>>;
