// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <optional>

enum class [[cupel::stored_as(native)]] Role { viewer, editor, admin };

struct [[cupel::table("users"), cupel::index(role, where("second <> role")),
         cupel::check("role <> second", name("ck_roles"))]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  Role role{Role::viewer};
  std::optional<Role> second{};
};
