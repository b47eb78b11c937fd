// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
struct [[cupel::table("pairs"), cupel::primary_key(a, b)]] Pair {
  [[cupel::primary_key]] int a{};
  int b{};
};
