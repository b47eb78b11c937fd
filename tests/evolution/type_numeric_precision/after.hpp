// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/model.hpp>

struct [[cupel::table("users")]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  cupel::decimal<14, 2> a{};
  std::optional<cupel::decimal<10, 2>> b{};
  cupel::decimal<8, 4> c{cupel::decimal<8, 4>::from_scaled(15000)};
};
