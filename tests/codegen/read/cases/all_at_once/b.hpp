// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
struct [[cupel::table("b"), cupel::index(x)]] B {
  [[cupel::primary_key]] int id{};
  [[cupel::references(C::id)]] int c_id{};
};
