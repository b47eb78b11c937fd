// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
#include <string>
struct [[cupel::table("things")]] Thing {
  [[cupel::primary_key]] int id{};
  std::strin name{};
  Missing missing{};
  [[cupel::lenght(3)]] int a{}
};
