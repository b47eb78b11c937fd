// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <optional>
#include <string>

struct [[cupel::table("users"), cupel::unique(org, number)]] User {
  [[cupel::primary_key]] std::string id{};
  [[cupel::references(User::id)]] std::optional<std::string> boss_id{};
  std::string org{};
  std::int32_t number{};
};

struct [[cupel::table("posts"), cupel::foreign_key(user_org, user_number, references(User::org, User::number))]] Post {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::references(User::id), cupel::index]] std::string user_id{};
  std::string user_org{};
  std::int32_t user_number{};
};
