// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <optional>

enum class [[cupel::stored_as(native)]] Role { owner, boss [[cupel::renamed_from("admin")]], viewer };

struct [[cupel::table("users")]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  Role role{Role::viewer};
};

struct [[cupel::table("grants")]] Grant {
  [[cupel::primary_key]] Role role{};
  std::optional<Role> implied{};
};
