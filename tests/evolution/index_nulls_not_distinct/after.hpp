// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <optional>
#include <string>

struct [[cupel::table("users"), cupel::index(age, unique, nulls_not_distinct), cupel::index(name, unique)]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  std::string name{};
  std::optional<std::int32_t> age{};
  std::string mail{};
};
