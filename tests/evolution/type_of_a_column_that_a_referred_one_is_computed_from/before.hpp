// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <optional>
#include <string>

struct [[cupel::table("users")]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::length(50)]] std::string name{};
  [[cupel::computed("lower(name)"), cupel::unique]] std::optional<std::string> low{};
};

struct [[cupel::table("posts")]] Post {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::references(User::low)]] std::optional<std::string> user_low{};
};
