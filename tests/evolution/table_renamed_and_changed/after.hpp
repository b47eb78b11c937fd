// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cupel/annotations.hpp>
#include <string>

struct [[cupel::table("users")]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::renamed_from("name"), cupel::length(80)]] std::string full_name{};
  [[cupel::index]] std::int64_t age{18};
  bool active{true};
};
