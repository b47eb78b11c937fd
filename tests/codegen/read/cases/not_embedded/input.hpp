// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
struct Point {
  int x{};
};
struct [[cupel::table("things")]] Thing {
  [[cupel::primary_key]] int id{};
  Point point{};
  [[cupel::embedded("b_")]] Point fine{};
};
