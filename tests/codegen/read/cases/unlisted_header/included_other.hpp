// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
struct [[cupel::table("others")]] Other {
  [[cupel::primary_key]] int id{};
};
struct [[cupel::embedded]] Mixin {
  int a{};
};
