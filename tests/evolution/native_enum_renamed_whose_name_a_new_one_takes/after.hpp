// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <optional>

enum class [[cupel::stored_as(native), cupel::renamed_from("role")]] UserRole { admin, editor, viewer };
enum class [[cupel::stored_as(native)]] Role { lead, extra };

struct [[cupel::table("users")]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  UserRole role{UserRole::viewer};
  std::optional<Role> plays{};
};
