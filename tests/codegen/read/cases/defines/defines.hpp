// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
struct [[cupel::table("defines")]] Defines {
  [[cupel::primary_key]] int id{};
#ifdef WITH_PHONE
  int phone{};
#endif
};
