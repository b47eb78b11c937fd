// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
struct [[cupel::embedded]] Part {
  int b{};
};
struct [[cupel::table("things")]] Thing {
  [[cupel::primary_key]] int id{};
  int a{};
  [[cupel::column("a")]] int other{};
  [[cupel::column("p_b")]] int p{};
  [[cupel::embedded("p_")]] Part part{};
};
