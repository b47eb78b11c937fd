// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <string>

struct [[cupel::table("users"), cupel::check("a < 2")]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  std::int32_t a{};
  std::int32_t b{};
  std::string name{};
};
