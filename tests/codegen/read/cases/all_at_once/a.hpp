// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
struct [[cupel::table("a")]] A {
  int id{};
  [[cupel::lenght(3)]] char c{};
};
