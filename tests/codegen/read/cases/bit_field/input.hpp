// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
struct [[cupel::table("things")]] Thing {
  [[cupel::primary_key]] int id{};
  int flags : 3 = 0;
  int : 5;
};
