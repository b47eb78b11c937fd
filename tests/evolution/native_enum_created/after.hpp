// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <optional>

enum class [[cupel::stored_as(native), cupel::name("user_role")]] Role { admin, viewer };

struct [[cupel::table("users")]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  std::int32_t age{};
  Role role{Role::viewer};
  std::optional<Role> second{};
};
