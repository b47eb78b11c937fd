// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/model.hpp>

struct [[cupel::table("users")]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  cupel::decimal<10, 2> a{};
  std::optional<cupel::decimal<10, 4>> b{};
  cupel::decimal<6, 2> c{cupel::decimal<6, 2>::from_scaled(150)};
};
