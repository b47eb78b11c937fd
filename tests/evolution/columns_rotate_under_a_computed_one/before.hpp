// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <string>

struct [[cupel::table("users")]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  std::int32_t a{};
  std::int32_t b{};
  [[cupel::computed("a * 2", stored)]] std::int32_t twice{};
};
