// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>

enum class [[cupel::stored_as(integer)]] Level : std::int16_t { low = 1, high = 10 };

struct [[cupel::table("users")]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  Level level{Level::low};
};
