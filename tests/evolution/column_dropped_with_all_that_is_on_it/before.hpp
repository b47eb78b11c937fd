// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <optional>
#include <string>

struct [[cupel::table("users")]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  std::string name{};
};

struct [[cupel::table("posts"), cupel::index(title, stars), cupel::index(title, where("stars > 3"), name("ix_good"))]] Post {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::references(User::id), cupel::index]] std::optional<std::int32_t> user_id{};
  [[cupel::unique]] std::optional<std::string> slug{};
  [[cupel::check("stars > 0")]] std::optional<std::int32_t> stars{};
  std::string title{};
};
