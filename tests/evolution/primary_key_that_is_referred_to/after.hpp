// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <string>

struct [[cupel::table("users"), cupel::unique(name)]] User {
  std::string name{};
  [[cupel::primary_key]] std::int32_t number{};
};

struct [[cupel::table("posts")]] Post {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::references(User::name)]] std::string user_name{};
  [[cupel::references(User::number)]] std::int32_t user_number{};
};
