// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <string>

struct [[cupel::table("users"), cupel::primary_key(a, b)]] User {
  std::int32_t a{};
  std::int32_t b{};
  std::string name{};
};
