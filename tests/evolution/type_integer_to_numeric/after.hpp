// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/model.hpp>

struct [[cupel::table("users")]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  cupel::decimal<12, 2> a{};
  cupel::decimal<12, 0> b{cupel::decimal<12, 0>::from_scaled(5)};
};
