// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
struct [[cupel::table("things")]] Thing {
  int id{};
};
struct [[cupel::table("empty")]] Empty {};
