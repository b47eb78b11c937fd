// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
#include <optional>
struct [[cupel::table("things")]] Thing {
  [[cupel::primary_key]] std::optional<int> id{};
};
struct [[cupel::table("pairs"), cupel::primary_key(a, b)]] Pair {
  int a{};
  std::optional<int> b{};
};
