// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <optional>
#include <string>

struct [[cupel::table("users"), cupel::unique(org, number)]] User {
  [[cupel::primary_key]] std::int32_t id{};
  [[cupel::references(User::id)]] std::optional<std::int32_t> boss_id{};
  std::int32_t org{};
  std::int32_t number{};
};

struct [[cupel::table("posts"), cupel::foreign_key(user_org, user_number, references(User::org, User::number))]] Post {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::references(User::id), cupel::index]] std::int32_t user_id{};
  std::int32_t user_org{};
  std::int32_t user_number{};
};
