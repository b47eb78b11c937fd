// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>

enum class [[cupel::stored_as(native), cupel::renamed_from("role")]] UserRole { admin, editor, viewer };

struct [[cupel::table("users")]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  UserRole role{UserRole::viewer};
};
