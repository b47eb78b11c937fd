// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <optional>
#include <string>

struct [[cupel::table("users"), cupel::index(low)]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  std::string code{};
  [[cupel::computed("lower(code)")]] std::optional<std::string> low{};
};
