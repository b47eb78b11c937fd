// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>

struct [[cupel::table("role")]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  std::int32_t age{};
};
