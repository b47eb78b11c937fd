// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>

enum class [[cupel::stored_as(native)]] Role { admin, editor, viewer };

struct [[cupel::table("users")]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  Role role{Role::viewer};
};
