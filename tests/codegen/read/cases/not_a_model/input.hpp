// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
struct [[cupel::schema("x")]] Loose {
  [[cupel::primary_key]] int id{};
};
struct Forgotten {
  [[cupel::primary_key]] int id{};
  int name{};
};
