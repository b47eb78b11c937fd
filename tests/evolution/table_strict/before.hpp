// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <optional>
#include <string>

struct [[cupel::table("users")]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  std::string name{};
  std::optional<double> score{};
  [[cupel::index]] bool active{true};
};

struct [[cupel::table("posts"), cupel::strict]] Post {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  std::string title{};
};
