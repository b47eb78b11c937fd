// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/model.hpp>
#include <optional>
#include <string>

struct [[cupel::table("users")]] User {
  [[cupel::primary_key]] cupel::uuid id{};
};

struct [[cupel::table("posts")]] Post {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::references(User::id)]] cupel::uuid user_id{};
};
