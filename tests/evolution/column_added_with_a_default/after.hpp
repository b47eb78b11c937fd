// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/model.hpp>

struct [[cupel::table("users")]] User {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  std::string name{};
  bool active{true};
  std::int32_t age{18};
  std::string note{"it's"};
  double rate{0.5};
  [[cupel::length(10)]] std::string code{"abc"};
  cupel::decimal<8, 2> price{cupel::decimal<8, 2>::from_scaled(1250)};
};
