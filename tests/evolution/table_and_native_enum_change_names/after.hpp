// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>

enum class [[cupel::stored_as(native), cupel::name("users")]] Rank { admin, editor };

struct [[cupel::table("role")]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  Rank rank{Rank::editor};
};
