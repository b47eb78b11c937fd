// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>

enum class [[cupel::stored_as(native), cupel::name("role")]] Rank { admin, editor };

struct [[cupel::table("users")]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  Rank rank{Rank::editor};
};
