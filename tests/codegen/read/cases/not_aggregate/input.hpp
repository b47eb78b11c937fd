// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
struct [[cupel::table("things")]] Thing {
  Thing(int);
  [[cupel::primary_key]] int id{};
};
class [[cupel::table("hidden")]] Hidden {
  [[cupel::primary_key]] int id{};
};
union [[cupel::table("either")]] Either {
  [[cupel::primary_key]] int id{};
};
